import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roles } from '@shared/kernel/actor'
import { firstBeat, secondBeat } from '@tests/messages/letter'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aForm, aPhoto, fetchFile } from './files'

let app: TestApp
let token: string
beforeAll(async () => {
  app = await startTestApp()
  token = await app.resident('13900000501')
})
afterAll(() => app.close())

const send = (form: FormData, who: string | undefined = token, key?: string) =>
  app.call('POST', '/api/uploads', { token: who, body: form, ...(key === undefined ? {} : { key }) })

describe('who may upload', () => {
  it('is nobody without signing in', async () => {
    const { status } = await app.call('POST', '/api/uploads', { body: aForm(await aPhoto()) })

    expect(status).toBe(401)
  })

  it('is every role', async () => {
    const tokens = await app.everyRole()
    const file = await aPhoto()

    const answers = await Promise.all(roles.map((role) => send(aForm(file), tokens[role])))

    expect(answers.map(({ status }) => status)).toEqual(roles.map(() => 201))
  })

  it('is a resident who has consented', async () => {
    const stranger = await app.resident('13900000502', { consent: false })

    const { status, body } = await send(aForm(await aPhoto()), stranger)

    expect([status, body.code]).toEqual([403, 'identity.consent-needed'])
  })
})

describe('sending a file again', () => {
  it('answers the same for the same key and file, and refuses another file', async () => {
    const file = await aPhoto()

    const one = await send(aForm(file), token, 'file-1')
    const again = await send(aForm(file), token, 'file-1')
    const other = await send(aForm(await aPhoto({ width: 50 })), token, 'file-1')

    expect(again.body).toEqual(one.body)
    expect([other.status, other.body.code]).toEqual([422, 'request.key-reused'])
  })

  it('makes one upload of two that arrive at the same moment', async () => {
    const file = await aPhoto()

    const answers = await Promise.all([1, 2, 3].map(() => send(aForm(file), token, 'file-2')))

    expect(new Set(answers.map(({ body }) => body.id as string)).size).toBe(1)
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
  })
})

describe('a picture that takes long to draw', () => {
  /** The age of the oldest transaction of the app's connections, in milliseconds. */
  const oldestTransaction = async () => {
    const [row] = await app.sql<{ age: number }[]>`
      select coalesce(max(extract(epoch from clock_timestamp() - a.xact_start) * 1000), 0)::float as age
      from pg_stat_activity a where a.datname = current_database() and a.pid <> pg_backend_pid()`
    return row?.age ?? 0
  }

  it('holds no transaction open meanwhile', async () => {
    const file = await sharp(await aPhoto({ width: 3600, height: 2700 }))
      .jpeg({ quality: 70 })
      .toBuffer()
    const start = Date.now()
    const progress = { done: false }
    const sending = send(aForm(file), token, 'large-file').finally(() => {
      progress.done = true
    })

    const ages: number[] = []
    while (!progress.done) ages.push(await oldestTransaction())

    const { status } = await sending
    expect(status).toBe(201)
    expect(ages.length).toBeGreaterThan(3)
    expect(Math.max(...ages)).toBeLessThan((Date.now() - start) / 2)
  })
})

describe('attaching to a letter', () => {
  const upload = async (who = token) => (await send(aForm(await aPhoto()), who)).body.id as string
  const write = (uploadIds: string[], who = token, beatId = firstBeat) =>
    app.call('POST', '/api/threads', { token: who, body: { beatId, uploadIds } })

  it('shows the pictures in their order to both sides', async () => {
    const [one, two] = [await upload(), await upload()]

    const { body: thread } = await write([two, one])
    const officer = await app.staff('officer-1')
    const { body } = await app.call('GET', `/api/threads/${thread.id}/messages`, { token: officer })
    const attachments = body.items.at(-1).attachments as { id: string; url: string }[]

    expect(thread.preview).toBe('[2 张照片]')
    expect(attachments.map(({ id }) => id)).toEqual([two, one])
    expect((await fetchFile(app, attachments[0]?.url ?? '')).response.status).toBe(200)
  })

  it('happens once', async () => {
    const id = await upload()
    await write([id])

    const { status, body } = await write([id], token, secondBeat)

    expect([status, body.code]).toEqual([404, 'upload.not-found'])
  })

  it('is refused for the upload of somebody else, and nothing is written', async () => {
    const foreign = await upload(await app.resident('13900000503'))
    const newcomer = await app.resident('13900000504')

    const { status } = await write([foreign], newcomer)
    const { body: list } = await app.call('GET', '/api/threads', { token: newcomer })

    expect([status, list.items]).toEqual([404, []])
  })
})

describe('an upload that was never sent', () => {
  it('is forgotten after a day; an attached one stays', async () => {
    const started = app.clock.now
    const { body: left } = await send(aForm(await aPhoto()))
    const { body: sent } = await send(aForm(await aPhoto()))
    await app.call('POST', '/api/threads', { token, body: { beatId: firstBeat, uploadIds: [sent.id] } })

    app.clock.now = new Date(started.getTime() + 86_400_001)
    await app.runJobs()
    app.clock.now = started

    expect((await fetchFile(app, left.url)).response.status).toBe(404)
    expect((await fetchFile(app, sent.url)).response.status).toBe(200)
  })
})
