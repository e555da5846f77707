import { describe, expect, it } from 'vitest'
import { disputeStates } from '@shared/disputes/dispute'
import { categoryWords, disputeCategories } from '@shared/disputes/dispute-category'
import { waysOf } from '@shared/disputes/ways-out.rules'

/** Every figure and article that people read about a sort of dispute, with where it stands. */
const claims: readonly (readonly [words: string, source: string])[] = [
  ['民法典 1067 条', '民法典 1067: support of parents and children'],
  ['老年人权益保障法 14、19 条', '老年人权益保障法 14, 19: the duty to support cannot be waived'],
  ['土地管理法 14 条', '土地管理法 14: title among individuals is decided by township or county'],
  ['接到后 30 天内到法院（土地管理法 14 条）', '土地管理法 14: sue within 30 days of the notice'],
  ['农村土地承包法 55 条', '农村土地承包法 55: talk, mediation, arbitration or court'],
  [
    '一般要在两年内（农村土地承包法 55 条、承包仲裁法 18 条）',
    '农村土地承包经营纠纷调解仲裁法 18: two years',
  ],
  ['森林法 22 条', '森林法 22: title of forest land'],
  ['接到后 30 天内到法院（森林法 22 条）', '森林法 22: sue within 30 days of the notice'],
  ['民法典 288、290 条', '民法典 288, 290: water among neighbours'],
  ['民法典 1245 条', '民法典 1245: keeper of animals'],
  ['民法典 291 条', '民法典 291: passage'],
  ['三年内（民法典 188 条）', '民法典 188: three years'],
  ['一般要在一年内（劳动争议调解仲裁法 27 条）', '劳动争议调解仲裁法 27: one year'],
  ['一年内申请（劳动争议调解仲裁法 27 条）', '劳动争议调解仲裁法 27: one year'],
  ['（道路交通安全法 70、74 条）', '道路交通安全法 70, 74'],
  ['支付令（劳动争议调解仲裁法 16 条）', '劳动争议调解仲裁法 16: order of payment'],
  ['交警调解或到法院（道路交通安全法 74 条）', '道路交通安全法 74'],
]

const sentences = disputeCategories.flatMap((category) => [
  ...waysOf('not-agreed', category),
  ...(categoryWords[category].law === null ? [] : [categoryWords[category].law]),
])

describe('the other ways where mediation did not help', () => {
  it.each(disputeCategories)('always name asking again, the court and free advice for %s', (category) => {
    const ways = waysOf('refused-by-party', category).join()

    expect(ways).toMatch(/再申请一次调解.*法院.*12348.*以派出所答复为准/)
  })

  it.each([
    ['wages', '12333', '劳动仲裁'],
    ['boundary', '土地承包仲裁', '镇政府'],
    ['homestead', '镇政府', '土地管理法'],
    ['family', '12338', '生活费'],
    ['traffic', '122', '交警'],
    ['consumption', '12315', '投诉'],
  ] as const)('begin for %s with who decides it: %s', (category, first, second) => {
    const near = waysOf('not-agreed', category).slice(0, 2).join()

    expect(near).toContain(first)
    expect(near).toContain(second)
  })

  it('are said only where it ended without an agreement, or goes to court', () => {
    const said = disputeStates.filter((state) => waysOf(state, 'debt').length > 0)

    expect(said).toEqual(['not-agreed', 'refused-by-party', 'to-court'])
  })

  it('hold no figure and no article without a source', () => {
    const longestFirst = [...claims].sort(([one], [other]) => other.length - one.length)
    const bare = sentences.map((sentence) =>
      longestFirst.reduce((left, [words]) => left.replaceAll(words, ''), sentence),
    )

    expect(bare.filter((sentence) => /\d+ ?[条天年]|[一二三两] ?年/.test(sentence))).toEqual([])
    expect(claims.filter(([words]) => !sentences.some((one) => one.includes(words)))).toEqual([])
  })
})
