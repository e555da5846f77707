import { beforeEach, describe, expect, it, vi } from 'vitest'
import { blankGuide, useGuideDrafts, withQuestion } from '@client/household/guide-editing.store'

const { kept } = vi.hoisted(() => ({ kept: new Map<string, unknown>() }))
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => kept.set(key, value),
    removeStorageSync: (key: string) => kept.delete(key),
  },
}))

const shown = { ...blankGuide, title: '身份证丢了', howMuch: '40元。' }
const { begin, change, put, name, rebase, discard, finish } = useGuideDrafts.getState()
const draft = () => useGuideDrafts.getState().draft
const closePage = () => {
  useGuideDrafts.setState({ draft: null })
}

beforeEach(() => {
  kept.clear()
  closePage()
  begin('id-card-lost', { version: 3, text: shown })
})

describe('what an administrator types into a guide', () => {
  it('is still there when the page is opened again, with the version that it was based on', () => {
    change({ howMuch: '补领40元。' })
    closePage()

    begin('id-card-lost', { version: 5, text: { ...shown, howMuch: '20元。' } })

    expect(draft()).toMatchObject({ isFound: true, basedOn: 3, text: { howMuch: '补领40元。' } })
  })

  it('stays when somebody else has saved, and goes on from their version', () => {
    change({ howMuch: '补领40元。' })

    rebase({ version: 4, text: { ...shown, howLong: '45天。' } })

    expect(draft()).toMatchObject({
      basedOn: 4,
      opened: { howLong: '45天。' },
      text: { howMuch: '补领40元。' },
    })
  })

  it('is drawn anew only where a field has to show another text', () => {
    const before = useGuideDrafts.getState().round

    change({ howMuch: '补领40元。' })
    const afterTyping = useGuideDrafts.getState().round
    put({ howMuch: '20元。' })

    expect([afterTyping - before, useGuideDrafts.getState().round - before]).toEqual([0, 1])
  })

  it('goes back to what villagers read when it is thrown away', () => {
    change({ howMuch: '补领40元。' })

    discard()

    expect([draft()?.text.howMuch, kept.size]).toEqual(['40元。', 0])
  })

  it('leaves nothing on the computer once it is saved', () => {
    change({ howMuch: '补领40元。' })

    finish()

    expect([draft(), kept.size]).toEqual([null, 0])
  })

  it('keeps a new guide apart from the others, under the name that it is given', () => {
    change({ howMuch: '补领40元。' })
    begin(null, { version: 0, text: blankGuide })
    name('lost-permit')
    closePage()

    begin(null, { version: 0, text: blankGuide })

    expect(draft()).toMatchObject({ slug: 'lost-permit', basedOn: 0, text: { howMuch: '' } })
  })
})

describe('a villager’s question that goes into a guide', () => {
  it('stands at its end, once, for its answer to be written', () => {
    const asked = withQuestion('没带户口本行不行')

    begin('id-card-lost', { version: 3, text: shown }, asked)
    change({})
    closePage()
    begin('id-card-lost', { version: 3, text: shown }, asked)

    expect(draft()?.text.questions).toEqual([{ question: '没带户口本行不行', answer: '' }])
  })

  it('changes nothing where nobody asked', () => {
    expect(withQuestion(undefined)(shown)).toEqual({})
  })
})
