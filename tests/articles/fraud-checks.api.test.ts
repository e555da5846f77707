import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(async () => {
  await app.close()
})

const check = (text: unknown) => app.call('POST', '/api/fraud-checks', { body: { text } })

describe('checking a text for fraud', () => {
  it('names the kind, the sign and what to do, without signing in', async () => {
    const { status, body } = await check('群里说给视频点赞返钱，做了三单，现在让我先垫两千做大单')

    expect(status).toBe(200)
    expect(body.verdict).toBe('likely-fraud')
    expect(body.types).toContain('brushing-rebate')
    expect(body.signs[0].sign.length).toBeGreaterThan(0)
    expect(body.advice.length).toBeGreaterThan(1)
  })

  it('says 110 first once the money has left', async () => {
    const { body } = await check('冒充客服的说退款，我已经把三万块转过去了，现在联系不上')

    expect([body.paid, body.call]).toEqual([true, '110'])
    expect(body.advice[0]).toContain('110')
  })

  it('lets honest business be', async () => {
    const { body } = await check('在信用社柜台存了一万块，柜员给了我存单')

    expect([body.verdict, body.call]).toEqual(['no-sign', null])
  })

  it('refuses nothing to check, and a book', async () => {
    const answers = await Promise.all([check(''), check('很'.repeat(2001)), check(7)])

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      Array(3).fill([400, 'request.invalid']),
    )
  })
})
