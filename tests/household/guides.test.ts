import { describe, expect, it } from 'vitest'
import type { Guide } from '@shared/household/guide'
import { GUIDE_SUMMARY_LIMIT, GUIDE_TITLE_LIMIT } from '@shared/household/guide'
import { figuresIn } from '@tests/support/claims'
import { commonQuestions } from './common-questions'
import { guideCalled, linesOf, shippedGuides } from './shipped-guides'

const promised =
  `birth-registration death-cancellation marriage-transfer family-transfer move-to-town student-transfer
  return-to-village household-split household-head-change name-change birthdate-correction ethnicity-change
  item-correction hukou-book-replacement hukou-certificate kinship-proof no-criminal-record unregistered-person
  duplicate-hukou military adoption-registration overseas-settlement residence-permit land-and-hukou id-card-first
  id-card-renewal id-card-lost id-card-temporary id-card-remote id-card-child id-card-home-visit
  id-card-fee-and-time id-photo-requirements`.split(/\s+/)

/** Where the practice differs from place to place, the station has the last word. */
const decidedLocally = `birth-registration death-cancellation marriage-transfer family-transfer move-to-town
  student-transfer return-to-village household-split household-head-change name-change birthdate-correction
  ethnicity-change hukou-book-replacement hukou-certificate no-criminal-record unregistered-person duplicate-hukou
  military overseas-settlement residence-permit id-card-home-visit id-card-temporary`.split(/\s+/)

const publicNumbers = ['110', '12345', '12348', '12389', '96110']
const STATION_ANSWERS = '以派出所答复为准'

const guides = shippedGuides.map(({ guide }) => guide)
const slugsWhere = (holds: (guide: Guide) => boolean) => guides.filter(holds).map(({ slug }) => slug)
const says = (guide: Guide, words: RegExp | string) =>
  linesOf(guide).some((line) => (typeof words === 'string' ? line.includes(words) : words.test(line)))

describe('the household guides', () => {
  it('are the 33 that villagers were promised, each in a file of its name', () => {
    const files = shippedGuides.map(({ file }) => file)

    expect(files).toEqual([...promised].sort())
    expect(guides.map(({ slug }) => slug)).toEqual(files)
  })

  it('have a title and a short answer that fit the page and the ear', () => {
    const tooLong = slugsWhere(
      ({ title, summary }) => title.length > GUIDE_TITLE_LIMIT || summary.length > GUIDE_SUMMARY_LIMIT,
    )

    expect(tooLong).toEqual([])
  })

  it('fill in every part of the answer', () => {
    const gaps = slugsWhere(
      (guide) =>
        [guide.whoMayApply, guide.bring, guide.questions, guide.basis, guide.related, guide.acts].some(
          (part) => part.length === 0,
        ) || linesOf(guide).some((line) => line.trim().length < 2),
    )

    expect(gaps).toEqual([])
  })

  it('lead on to guides that exist, never to themselves or twice to one', () => {
    const lost = slugsWhere(
      ({ slug, related }) =>
        related.some((other) => other === slug || !promised.includes(other)) ||
        new Set(related).size < related.length,
    )

    expect(lost).toEqual([])
  })

  it('say whether the window keeps a paper or only looks at it', () => {
    const unclear = slugsWhere(({ bring }) =>
      bring.some(({ form }) => !['original', 'copy', 'original-and-copy'].includes(form)),
    )

    expect(unclear).toEqual([])
  })

  it('let the villager ask an officer from each of them', () => {
    expect(slugsWhere(({ acts }) => !acts.some(({ kind }) => kind === 'ask'))).toEqual([])
  })

  it('offer the home visit only for identity cards', () => {
    const offering = slugsWhere(({ acts }) => acts.some(({ kind }) => kind === 'book-home-visit'))

    expect(offering.every((slug) => /^id-(card|photo)-/.test(slug))).toBe(true)
    expect(offering).toContain('id-card-home-visit')
  })

  it('name public numbers only, and offer to call no other', () => {
    const numbers = guides.flatMap(
      (guide) =>
        linesOf(guide)
          .join('\n')
          .match(/(?<=打)\d+/g) ?? [],
    )
    const buttons = guides.flatMap(({ acts }) =>
      acts.flatMap((act) => (act.kind === 'call' ? act.number : [])),
    )

    expect([...numbers, ...buttons].filter((number) => !publicNumbers.includes(number))).toEqual([])
  })

  it('contain no link, no mailbox and nothing unfinished', () => {
    expect(slugsWhere((guide) => says(guide, /https?:|www\.|\.(com|cn|gov)\b|@|TODO|待补|XX/i))).toEqual([])
  })

  it('claim no check by an officer that has not happened', () => {
    expect(new Set(guides.map(({ lastChecked }) => lastChecked.by))).toEqual(
      new Set(['家门口警务内容组（待派出所核对）']),
    )
    expect(slugsWhere(({ lastChecked }) => lastChecked.day !== '2026-11-24')).toEqual([])
  })
})

describe('what a guide leaves to the station', () => {
  it('is named wherever places differ', () => {
    expect(decidedLocally.filter((slug) => guideCalled(slug).confirmLocally === null)).toEqual([])
  })

  it('is named wherever an answer says so', () => {
    expect(slugsWhere((guide) => guide.confirmLocally === null && says(guide, STATION_ANSWERS))).toEqual([])
  })

  it('includes every figure about two registers or settling abroad', () => {
    const figures = ['duplicate-hukou', 'overseas-settlement'].flatMap((slug) =>
      figuresIn(linesOf({ ...guideCalled(slug), basis: [] }).join('\n')),
    )

    expect(figures).toEqual([])
  })
})

describe('the traps of the trade', () => {
  it.each([
    ['60 days for a card, where the norm allows 45', /60天|六十[天日]/],
    ['20 yuan for a first card', /第一次办?，?(要|收|交)?20元/],
    ['a photo from the phone in place of the officer’s', /上传(相片|照片)|自拍(就行|也行|可以)/],
    ['a required prefix of the identity number', /必须.{0,6}(620822|622723)/],
    ['a fee for a lost register that is not ours', /6元/],
    ['that police send a link or ask for a code', /(点击|打开)链接|(发|填|报)验证码/],
  ])('never say %s', (_trap, words) => {
    expect(slugsWhere((guide) => says(guide, words))).toEqual([])
  })

  it('tell couples that marrying needs no household register', () => {
    const { questions } = guideCalled('marriage-transfer')

    const answer = questions.find(({ question }) => question === '领结婚证要带户口本吗')?.answer

    expect(answer).toMatch(/^不要了。/)
  })

  it('count the home visit from acceptance, not from booking', () => {
    expect(guideCalled('id-card-home-visit').howLong).toContain('不是从预约那天算')
  })
})

describe('the questions asked most at the window', () => {
  it.each(commonQuestions)('include number %i, answered in %s', (_number, slug, words) => {
    expect(linesOf(guideCalled(slug)).join('\n')).toContain(words)
  })
})
