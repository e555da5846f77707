import { describe, expect, it } from 'vitest'
import { fraudTypes } from '@shared/articles/fraud'
import { checkFraud } from '@shared/articles/fraud.rules'
import { fraudLessons } from './fraud-lessons'
import { unheardFrauds } from './fraud-unheard'
import { unheardDialectFrauds } from './fraud-unheard-dialect'
import { unheardFreshFrauds } from './fraud-unheard-fresh'
import { unheardHardFrauds } from './fraud-unheard-hard'

describe('the fraud check on sentences that its words were weighed on', () => {
  it.each(fraudLessons)('hears “$text” rightly', ({ text, type }) => {
    const { verdict, types } = checkFraud(text)

    expect(verdict === 'likely-fraud').toBe(type !== null)
    if (type !== null) expect(types).toContain(type)
  })
})

describe.each([
  ['everyday', unheardFrauds],
  ['fresh', unheardFreshFrauds],
  ['hard', unheardHardFrauds],
  ['all', [...unheardFrauds, ...unheardFreshFrauds, ...unheardHardFrauds, ...unheardDialectFrauds]],
])('the fraud check on %s sentences that it never learnt from', (_, sentences) => {
  const checks = sentences.map(({ text, type }) => ({ type, check: checkFraud(text) }))
  const frauds = checks.filter(({ type }) => type !== null)
  const honest = checks.filter(({ type }) => type === null)

  it('sees the fraud', () => {
    const seen = frauds.filter(({ check }) => check.verdict === 'likely-fraud')

    expect(seen.length / frauds.length).toBeGreaterThanOrEqual(0.95)
  })

  it('names the right kind among two', () => {
    const typed = frauds.filter(({ type, check }) => type !== null && check.types.includes(type))

    expect(typed.length / frauds.length).toBeGreaterThanOrEqual(0.9)
  })

  it('lets honest business be', () => {
    const accused = honest.filter(({ check }) => check.verdict === 'likely-fraud')

    expect(accused.length / honest.length).toBeLessThanOrEqual(0.1)
  })
})

describe('the fraud check', () => {
  it('knows every kind of fraud', () => {
    const known = new Set(unheardFrauds.flatMap(({ text }) => checkFraud(text).types))

    expect([...known].sort()).toEqual([...fraudTypes].sort())
  })

  it('quotes the clause that gave the fraud away', () => {
    const { signs } = checkFraud('昨天有人打电话，说我的快递丢了要三倍赔，让我开屏幕共享')

    expect(signs[0]).toMatchObject({ type: 'impersonating-customer-service', name: '冒充客服退款' })
    expect('昨天有人打电话，说我的快递丢了要三倍赔，让我开屏幕共享').toContain(signs[0]?.sign)
    expect(signs[0]?.sign).not.toContain('，')
  })

  it.each([
    '刷单垫了三千，现在提不出来',
    '说我涉嫌洗钱，我已经把两万转过去了',
    '点了ETC短信的链接，卡里钱没了',
    '网上买化肥，转了定金就被拉黑',
    '刚把验证码给了那个客服',
  ])('sends to 110 first once money has left: “%s”', (text) => {
    const { paid, call, advice } = checkFraud(text)

    expect([paid, call]).toEqual([true, '110'])
    expect(advice[0]).toContain('马上打110')
    expect(advice).toContain('带上身份证和银行卡去派出所')
  })

  it.each([
    '群里说点赞返利，让我先垫五百',
    '自称公安的让我把钱转到安全账户，我没转',
    '说领养老补贴要先交手续费，我还没给',
    '贷款要先交保证金，我没交',
  ])('does not say that money has left: “%s”', (text) => {
    const { verdict, paid } = checkFraud(text)

    expect([verdict, paid]).toEqual(['likely-fraud', false])
  })

  it('sends to 110 whoever is being blackmailed', () => {
    const { call, advice } = checkFraud('跟人裸聊被录了，威胁我不给钱就发给亲戚')

    expect(call).toBe('110')
    expect(advice.join()).toContain('不要给钱')
  })

  it('names 96110 for advice, never as the number to raise an alarm', () => {
    const { advice, call } = checkFraud('群里说点赞返利，让我先垫五百')

    expect(call).toBeNull()
    expect(advice.join()).toContain('96110打来的要接')
    expect(advice.join()).toContain('报警打110')
  })

  it('names no link', () => {
    const { advice } = checkFraud('自称公安的发来链接，让我下载反诈软件')

    expect(advice.join()).not.toMatch(/https?:|www\.|\.cn/)
    expect(advice.join()).toContain('官方应用商店')
  })

  it.each(['', '你好', '明天赶集', '在信用社柜台存了三千，给了存单'])('has nothing against “%s”', (text) => {
    const { verdict, types, call } = checkFraud(text)

    expect(verdict).not.toBe('likely-fraud')
    expect([types, call]).toEqual([[], null])
  })

  it.each(['转了', '让我', '说我涉嫌', '卡，', '骗子。'])(
    'reads 2,000 characters of “%s” without losing its way',
    (piece) => {
      const text = piece.repeat(Math.ceil(2000 / piece.length)).slice(0, 2000)
      const started = performance.now()

      checkFraud(text)

      expect(performance.now() - started).toBeLessThan(2000)
    },
  )
})
