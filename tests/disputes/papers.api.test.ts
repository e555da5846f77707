import JSZip from 'jszip'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roles } from '@shared/kernel/actor'
import { OFFICE_TIME, hasOffice, textOfDocx } from '@tests/support/office'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aDispute, aDisputeAfter, accountOf, auditOf, bodies, toAgreement, toMediation } from './told-dispute'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

async function take(path: string, paper: 'agreement-paper' | 'case-file', token?: string) {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const response = await fetch(new URL(`${path}/${paper}`, app.url), { headers })
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  }
}
const codeOf = ({ bytes }: { bytes: Buffer }) => (JSON.parse(bytes.toString()) as { code: string }).code
const statusesOf = async (path: string, paper: 'agreement-paper' | 'case-file') => {
  const tokens = await app.everyRole()
  const answers = await Promise.all(roles.map((role) => take(path, paper, tokens[role])))
  return roles.filter((_, index) => answers[index]?.status === 200)
}

describe('who is given the papers of a dispute', () => {
  it('is no stranger, no officer of another beat, no neighbour; the attempts are in the audit', async () => {
    const { path, dispute } = await aDisputeAfter(app, ...toAgreement)
    const others = [await app.staff('officer-3'), await app.resident('13500000199')]

    expect((await take(path, 'agreement-paper')).status).toBe(401)
    expect((await take(path, 'case-file')).status).toBe(401)
    for (const token of others) {
      expect((await take(path, 'agreement-paper', token)).status).toBe(403)
      expect((await take(path, 'case-file', token)).status).toBe(403)
    }
    expect(
      (await auditOf(app, dispute.id)).filter((line) => line.endsWith('refused')).length,
    ).toBeGreaterThan(2)
  })

  it('is the officer, the auxiliary, the convened and the chief for the agreement', async () => {
    const { path } = await aDisputeAfter(app, ...toAgreement)

    expect(await statusesOf(path, 'agreement-paper')).toEqual([
      'officer',
      'auxiliary',
      'mediator',
      'liaison',
      'station-chief',
    ])
  })

  it('is the officer of the beat and the chief alone for the case file', async () => {
    const { path, officer, look } = await aDisputeAfter(app, ...toAgreement)

    expect(await statusesOf(path, 'case-file')).toEqual(['officer', 'station-chief'])
    expect((await look(officer)).papers).toEqual(['agreement', 'case-file'])
    expect((await look(await app.staff('mediator-1'))).papers).toEqual(['agreement'])
  })

  it('is each side for their own copy', async () => {
    const { path, act, officer, reporter, look } = await aDisputeAfter(app, ...toMediation)
    await act(officer, 'invitation', bodies.invitation)
    await act(officer, 'agreement', bodies.agreement)
    const other = await app.resident('13700009999')

    expect((await take(path, 'agreement-paper', reporter)).status).toBe(200)
    expect((await take(path, 'agreement-paper', other)).status).toBe(200)
    expect((await take(path, 'case-file', other)).status).toBe(403)
    expect((await look(reporter)).papers).toEqual(['agreement'])
  })

  it('is nobody for a number that is none', async () => {
    for (const id of ['0'.repeat(32), 'nonsense'])
      expect(codeOf(await take(`/api/disputes/${id}`, 'case-file', await app.staff('chief')))).toBe(
        'dispute.not-found',
      )
  })
})

describe('the agreement on paper', () => {
  it('is not there before something was agreed', async () => {
    const { path, officer, look } = await aDispute(app)

    expect(codeOf(await take(path, 'agreement-paper', officer))).toBe('dispute.no-agreement')
    expect((await look(officer)).papers).toEqual(['case-file'])
  })

  it('is the same file when it is asked for again, and each time stands in the audit', async () => {
    const { path, officer, dispute } = await aDisputeAfter(app, ...toAgreement)

    const first = await take(path, 'agreement-paper', officer)
    const second = await take(path, 'agreement-paper', officer)

    expect(first.bytes.equals(second.bytes)).toBe(true)
    expect(first.headers.get('content-type')).toContain('wordprocessingml')
    expect(first.headers.get('content-disposition')).toContain(encodeURIComponent('协议书'))
    expect(first.headers.get('cache-control')).toBe('no-store')
    const exported = (await auditOf(app, dispute.id)).filter((line) => line.includes('agreement-exported'))
    expect(exported).toHaveLength(2)
  })

  it.skipIf(!hasOffice)(
    'never tells the other side who reported in confidence',
    async () => {
      const { path, act, officer, reporter } = await aDisputeAfter(app, ...toMediation)
      await app.call('POST', '/api/own-account', { token: reporter, body: { name: '赵小燕' } })
      await act(officer, 'invitation', { ...bodies.invitation, phone: '13700009998' })
      await act(officer, 'agreement', bodies.agreement)
      const other = await app.resident('13700009998')

      const own = await textOfDocx((await take(path, 'agreement-paper', reporter)).bytes)
      const theirs = await textOfDocx((await take(path, 'agreement-paper', other)).bytes)

      expect(own).toContain('三天内改好排水沟')
      expect(own).toContain('赵小燕')
      expect(theirs).toContain('三天内改好排水沟')
      expect(theirs).not.toContain('赵小燕')
    },
    OFFICE_TIME,
  )
})

describe('the case file', () => {
  it.skipIf(!hasOffice)(
    'is read for years: no day in it is today',
    async () => {
      const { path, officer } = await aDisputeAfter(app, ...toAgreement)
      const zip = await JSZip.loadAsync((await take(path, 'case-file', officer)).bytes)
      const record = Object.keys(zip.files).find((name) => name.endsWith('调解记录.docx')) ?? ''
      const text = await textOfDocx((await zip.file(record)?.async('nodebuffer')) ?? Buffer.alloc(0))

      expect(text).toContain('2026年11月24日 10:00')
      expect(text).not.toContain('今天')
    },
    OFFICE_TIME,
  )

  it('holds the contents, the record of the meeting, the agreement and the photos', async () => {
    const { path, officer, reporter, act } = await aDisputeAfter(app, ...toAgreement)
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#777' } })
      .jpeg()
      .toBuffer()
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(picture)]), 'a.jpg')
    const { body: upload } = await app.call('POST', '/api/uploads', { token: reporter, body: form })
    const added = await act(reporter, 'supplement', { text: '照片', uploadIds: [upload.id] })
    expect(added.status).toBe(200)

    const { bytes, headers } = await take(path, 'case-file', officer)
    const zip = await JSZip.loadAsync(bytes)
    const names = Object.keys(zip.files)

    expect(headers.get('content-type')).toBe('application/zip')
    expect(names[0]).toBe('00 卷内目录.docx')
    for (const part of ['受理登记表.docx', '调解记录.docx', '协议书.docx', '照片01.jpg'])
      expect(names.some((name) => name.endsWith(part))).toBe(true)
    const photo = await zip.file(names.find((name) => name.endsWith('.jpg')) ?? '')?.async('nodebuffer')
    expect((await sharp(photo).metadata()).format).toBe('jpeg')
  })

  it('says who wanted it and how, who mediated with which tie, and what was kept of the promise', async () => {
    const { path, officer, act } = await aDisputeAfter(app, ...toMediation)
    await act(officer, 'disclosure', { memberId: accountOf('mediator-1'), tie: 'acquainted' })
    await act(officer, 'agreement', {
      ...bodies.agreement,
      instalments: [{ what: '付一半', yuan: 100, due: '2026-12-28' }],
    })
    await act(officer, 'signature', { side: 'reporter' })
    await act(officer, 'performance', { instalment: 1 })

    const zip = await JSZip.loadAsync((await take(path, 'case-file', officer)).bytes)
    const textOf = async (part: string) => {
      const name = Object.keys(zip.files).find((one) => one.endsWith(`${part}.docx`)) ?? ''
      const paper = await JSZip.loadAsync((await zip.file(name)?.async('nodebuffer')) ?? Buffer.alloc(0))
      return ((await paper.file('word/document.xml')?.async('string')) ?? '').replace(/<[^>]+>/g, '')
    }

    expect(await textOf('权利义务告知书')).toContain('愿意调解，当面说的')
    expect(await textOf('调解记录')).toContain('认识，不影响公正')
    expect(await textOf('履行凭证')).toContain('付一半 100.00 元，2026年11月24日做到')
    expect(await textOf('司法确认材料')).toContain('可以一起申请到')
  })

  it('is written into the audit with who took it', async () => {
    const { path, officer, dispute } = await aDispute(app)
    await take(path, 'case-file', officer)

    expect(await auditOf(app, dispute.id)).toContain('dispute.file-exported done')
  })
})
