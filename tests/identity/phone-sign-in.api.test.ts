import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MINUTE } from '@shared/kernel/beijing-time'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp({ environment: { CODES_PER_ADDRESS: '60' } })
})
afterAll(() => app.close())

const ask = (phone: string) => app.call('POST', '/api/phone-codes', { body: { phone } })
const enter = (phone: string, code: string) => app.call('POST', '/api/sessions', { body: { phone, code } })
const wrongFor = (code: string) => (code === '111111' ? '222222' : '111111')
const pass = (milliseconds: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + milliseconds)
}

describe('signing in with a phone', () => {
  it('gives a token and a masked phone for the right code', async () => {
    const { status, body: sent } = await ask('13800010001')
    expect([status, sent.expiresInSeconds, sent.demoCode]).toEqual([
      201,
      300,
      expect.stringMatching(/^\d{6}$/),
    ])

    const { status: entered, body, headers } = await enter('13800010001', sent.demoCode)

    expect(entered).toBe(201)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body.token).toMatch(/^[\w-]{43}$/)
    expect(body.actor).toMatchObject({ role: 'resident', phone: '138****0001', name: null, consented: false })
  })

  it('takes the phone as people type it', async () => {
    const { body } = await ask('+86 138-0001-0002')

    const { status } = await enter('１３８００010002', body.demoCode)

    expect(status).toBe(201)
  })

  it('finds the same account again', async () => {
    const first = await ask('13800010003')
    const one = await enter('13800010003', first.body.demoCode)
    const second = await ask('13800010003')

    const two = await enter('13800010003', second.body.demoCode)

    expect(two.body.actor.id).toBe(one.body.actor.id)
    expect(two.body.token).not.toBe(one.body.token)
  })

  it.each(['12345678901', '0933-5551234', '138000100031', 'not a phone'])(
    'refuses %s as a phone',
    async (phone) => {
      const { status, body } = await ask(phone)

      expect([status, body.code, body.errors[0].field]).toEqual([400, 'request.invalid', 'body.phone'])
    },
  )

  it('accepts a code once', async () => {
    const { body } = await ask('13800010004')
    await enter('13800010004', body.demoCode)

    const again = await enter('13800010004', body.demoCode)

    expect(again.body.code).toBe('identity.code-expired')
  })

  it('lets one of two in who show the same code at the same moment', async () => {
    const { body } = await ask('13800010005')

    const both = await Promise.all([1, 2].map(() => enter('13800010005', body.demoCode)))

    expect(both.map(({ status }) => status).sort()).toEqual([201, 400])
  })

  it('refuses the code of another phone', async () => {
    const { body } = await ask('13800010006')
    await ask('13800010007')

    const { body: refused } = await enter('13800010007', body.demoCode)

    expect(refused.code).toBe('identity.code-wrong')
  })

  it('refuses a code after five minutes', async () => {
    const { body } = await ask('13800010008')
    pass(5 * MINUTE)

    const { status, body: refused } = await enter('13800010008', body.demoCode)

    expect([status, refused.code]).toEqual([400, 'identity.code-expired'])
  })

  it('bears five wrong tries and then not even the right code', async () => {
    const { body } = await ask('13800010009')
    const wrong = wrongFor(body.demoCode)
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await enter('13800010009', wrong)).body.code).toBe('identity.code-wrong')
    }

    const { status, body: refused } = await enter('13800010009', body.demoCode)

    expect([status, refused.code]).toEqual([429, 'identity.code-used-up'])
  })

  it('counts tries that arrive at the same moment', async () => {
    const { body } = await ask('13800010010')
    const wrong = wrongFor(body.demoCode)

    const answers = await Promise.all(Array.from({ length: 12 }, () => enter('13800010010', wrong)))

    const codes = answers.map((answer) => answer.body.code as string)
    expect(codes.filter((code) => code === 'identity.code-wrong')).toHaveLength(5)
  })

  it('does not say whether a phone has an account', async () => {
    const known = await enter('13800010001', '000000')
    const unknown = await enter('13800019999', '000000')

    expect(unknown.body.code).toBe(known.body.code)
  })
})

describe('asking for codes', () => {
  it('pauses a minute while the last code is unspent, and says how long', async () => {
    await ask('13800010020')
    pass(20_000)

    const { status, body, headers } = await ask('13800010020')

    expect([status, body.code, headers.get('retry-after')]).toEqual([429, 'identity.code-too-soon', '40'])
    pass(40_000)
    expect((await ask('13800010020')).status).toBe(201)
  })

  it('is limited for a phone by the hour', async () => {
    for (let count = 0; count < 10; count += 1) {
      expect((await ask('13800010021')).status).toBe(201)
      pass(MINUTE)
    }

    const { status, body, headers } = await ask('13800010021')

    expect([status, body.code]).toEqual([429, 'identity.code-too-soon'])
    expect(Number(headers.get('retry-after'))).toBe(50 * 60)
  })

  it('is limited for an address, whatever the phones', async () => {
    pass(61 * MINUTE)
    const phones = Array.from({ length: 61 }, (_, place) => `1390001${String(place).padStart(4, '0')}`)

    const answers = await Promise.all(phones.map(ask))

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(60)
    expect(answers.filter(({ body }) => body.code === 'identity.code-too-soon')).toHaveLength(1)
    pass(61 * MINUTE)
    expect((await ask('13900020000')).status).toBe(201)
  })
})
