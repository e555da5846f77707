import { describe, expect, it } from 'vitest'
import { bookingAdvice } from '@shared/bookings/booking-advice'

/** Every figure that a villager reads in this room, and where it comes from. */
const claims: readonly [keyof typeof bookingAdvice, string, string][] = [
  ['legalTime', '从受理那天算 45 天', '规范2021 第80条'],
  ['legalTime', '最多再加 30 天', '规范2021 第80条'],
  ['temporaryCard', '凭领取凭证', '规范2021 第82条'],
  ['temporaryCard', '3 天内拿到', '临时居民身份证管理办法 第12条'],
  ['temporaryCard', '管 3 个月', '临时居民身份证管理办法 第7条'],
  ['temporaryFee', '工本费 10 元', '发改价格〔2003〕2322号'],
  ['collectRelative', '自己的身份证和领取凭证', '规范2021 第81条'],
  ['earlyRenewal', '到期前三个月', '规范2021 第76条'],
  ['visitPromise', '7 天内上门', '派出所的承诺'],
]

describe('a figure in the advice', () => {
  it.each(claims)('%s says “%s” (%s)', (sentence, words) => {
    expect(bookingAdvice[sentence]).toContain(words)
  })

  it('stands in the table', () => {
    const figures = Object.entries(bookingAdvice).flatMap(([sentence, words]) =>
      (words.match(/\d+ [天元个]|三个月/g) ?? []).map((figure) => `${sentence} ${figure}`),
    )

    const covered = claims.flatMap(([sentence, words]) =>
      (words.match(/\d+ [天元个]|三个月/g) ?? []).map((figure) => `${sentence} ${figure}`),
    )

    expect([...new Set(figures)].sort()).toEqual([...new Set(covered)].sort())
  })

  it('leaves what differs from place to place to the station', () => {
    const local = ['legalTime', 'temporaryFee', 'earlyRenewal', 'visitPromise'] as const

    expect(local.filter((sentence) => !bookingAdvice[sentence].includes('以派出所答复为准'))).toEqual([])
  })
})
