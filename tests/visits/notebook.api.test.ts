import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { baicaopo, post, thirdBeatVillage, today } from './at-the-gate'

let app: TestApp
let officer: string

beforeAll(async () => {
  app = await startTestApp()
  officer = await app.staff('officer-1')
})
afterAll(() => app.close())

const notesOf = async (token: string): Promise<{ id: string; text: string }[]> =>
  (await app.call('GET', '/api/notebook', { token })).body.items

describe('the notebook', () => {
  it('is closed to strangers, residents and those who do not go out', async () => {
    const tokens = [undefined, await app.resident('13900000077'), await app.staff('grid-worker-1')]

    const answers = await Promise.all(tokens.map((token) => app.call('GET', '/api/notebook', { token })))

    expect(answers.map(({ status }) => status)).toEqual([401, 403, 403])
  })

  it('is read by its owner alone: not by the auxiliary, not by the chief', async () => {
    const link = { room: 'need', id: 'v'.repeat(32) }
    await post(app, officer, '/api/notebook', { text: '王家的事再去问一次', link })

    const others = await Promise.all(
      ['auxiliary-1', 'officer-2', 'chief'].map(async (name) => notesOf(await app.staff(name))),
    )

    const [row] = await app.sql<{ text: string }[]>`
      select encode(e.text_sealed, 'escape') as text from notebook_entries e limit 1`
    expect(await notesOf(officer)).toMatchObject([{ text: '王家的事再去问一次', link }])
    expect(others).toEqual([[], [], []])
    expect(row?.text).not.toContain('王家')
  })

  it('loses a page that its owner tears out, and nobody else can', async () => {
    const { body } = await post(app, officer, '/api/notebook', { text: '不要了' })
    const path = `/api/notebook/${String(body.id)}`

    const byChief = await app.call('DELETE', path, { token: await app.staff('chief') })
    const byOwner = await app.call('DELETE', path, { token: officer })
    const again = await app.call('DELETE', path, { token: officer })

    expect([byChief.status, byOwner.status, again.status]).toEqual([404, 204, 404])
    expect((await notesOf(officer)).map(({ text }) => text)).not.toContain('不要了')
  })
})

describe('the log of prevention', () => {
  const aTalk = (changes = {}) => ({
    kind: 'talk',
    topic: 'telecom-fraud',
    day: today,
    villageCode: baicaopo,
    place: '村委会院子',
    audience: 23,
    material: '反诈折页',
    ...changes,
  })

  it('is written by the pair of the beat and the chief', async () => {
    const names = ['officer-1', 'auxiliary-1', 'chief', 'officer-3', 'grid-worker-1', 'administrator']

    const answers = await Promise.all(
      names.map(async (name) => post(app, await app.staff(name), '/api/prevention-talks', aTalk())),
    )
    const stranger = await post(app, undefined, '/api/prevention-talks', aTalk())

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 403, 403, 403])
    expect(stranger.status).toBe(401)
  })

  it('keeps place, topic, how many heard it and what was given, and shows the own beat', async () => {
    const traffic = aTalk({ kind: 'traffic', topic: 'traffic-safety', place: '集上十字路口', audience: 40 })
    await post(app, officer, '/api/prevention-talks', traffic)
    await post(
      app,
      await app.staff('officer-3'),
      '/api/prevention-talks',
      aTalk({ villageCode: thirdBeatVillage, place: '别处' }),
    )

    const { body } = await app.call('GET', '/api/prevention-talks', { token: officer })

    const told = body.items.find(({ kind }: { kind: string }) => kind === 'traffic')
    expect(told).toMatchObject({ place: '集上十字路口', audience: 40, by: '马建国' })
    expect(JSON.stringify(body)).not.toContain('别处')
  })

  it.each([
    ['nobody who heard it', { audience: 0 }],
    ['a day ahead', { day: '2026-11-25' }],
    ['a topic of its own', { topic: 'weather' }],
  ])('is refused with %s', async (_, changes) => {
    const { status } = await post(app, officer, '/api/prevention-talks', aTalk(changes))

    expect(status).toBe(400)
  })
})
