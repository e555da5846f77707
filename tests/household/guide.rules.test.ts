import { describe, expect, it } from 'vitest'
import type { Guide } from '@shared/household/guide'
import {
  checkedSentence,
  citationOf,
  confirmSentence,
  materialList,
  spokenText,
} from '@shared/household/guide.rules'

const aGuide = (changes: Partial<Guide> = {}): Guide => ({
  slug: 'birth-registration',
  title: '娃上户口',
  summary: '带《出生医学证明》去。',
  whoMayApply: ['爸爸', '妈妈'],
  bring: [
    { item: '《居民户口簿》（户口本）', form: 'original', note: '随谁上带谁的' },
    { item: '《结婚证》', form: 'original-and-copy' },
  ],
  where: '派出所',
  howLong: '1个月内',
  howMuch: '免费',
  questions: [{ question: '晚了还能上吗', answer: '能。' }],
  basis: [{ law: '户口登记条例', article: '第7条' }],
  confirmLocally: '补什么材料',
  related: [],
  acts: [{ kind: 'ask' }],
  lastChecked: { day: '2026-11-24', by: '内容组' },
  ...changes,
})

describe('a citation', () => {
  it('puts a law in book marks, with its article', () => {
    expect(citationOf({ law: '居民身份证法', article: '第12条' })).toBe('《居民身份证法》第12条')
  })

  it.each(['财综〔2012〕97号', 'GA/T 461-2019'])('leaves the number %s bare', (law) => {
    expect(citationOf({ law, article: null })).toBe(law)
  })
})

describe('the list to print', () => {
  it('names each paper, its form and its note', () => {
    const { heading, lines } = materialList(aGuide())

    expect(heading).toBe('娃上户口：要带的东西')
    expect(lines).toEqual([
      { item: '《居民户口簿》（户口本）', form: '原件', note: '随谁上带谁的' },
      { item: '《结婚证》', form: '原件和复印件', note: null },
    ])
  })

  it('ends with where, how long, how much, what to confirm, the emergency line and the check', () => {
    const { feet } = materialList(aGuide())

    expect(feet).toEqual([
      '去哪里：派出所',
      '多久：1个月内',
      '多少钱：免费',
      '东西没带齐，民警会一次说清还缺什么。',
      '补什么材料：各地不一样，以派出所答复为准。',
      '紧急情况请打110。派出所不发链接，不要银行卡、密码、验证码。',
      '最后核对：2026年11月24日，内容组',
    ])
  })

  it('says nothing about the station where the law settles everything', () => {
    const settled = aGuide({ confirmLocally: null })

    expect(confirmSentence(settled)).toBeNull()
    expect(materialList(settled).feet.join()).not.toContain('以派出所答复为准')
  })
})

describe('a guide read aloud', () => {
  it('follows the page from the title to the last check', () => {
    expect(spokenText(aGuide()).split('\n')).toEqual([
      '娃上户口。',
      '带出生医学证明去。',
      '谁能办：爸爸；妈妈。',
      '要带2样东西。',
      '第1样，居民户口簿，户口本，原件，随谁上带谁的。',
      '第2样，结婚证，原件和复印件。',
      '去哪里：派出所。',
      '多久：1个月内。',
      '多少钱：免费。',
      '晚了还能上吗？',
      '能。',
      '补什么材料：各地不一样，以派出所答复为准。',
      '最后核对：2026年11月24日，内容组。',
    ])
  })

  it('keeps two papers apart that stand side by side', () => {
    const spoken = spokenText(aGuide({ summary: '带《结婚证》《出生医学证明》。' }))

    expect(spoken).toContain('带结婚证、出生医学证明。')
  })

  it('leaves the articles of law to the eye', () => {
    expect(spokenText(aGuide())).not.toContain('第7条')
  })
})

describe('the last check', () => {
  it('is a date and who checked', () => {
    expect(checkedSentence(aGuide())).toBe('最后核对：2026年11月24日，内容组')
  })
})
