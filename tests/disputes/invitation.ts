import { expect } from 'vitest'
import type { TestApp } from '@tests/support/test-app'
import { aDispute, bodies } from './told-dispute'

export const reporterName = '赵小燕'
export const reporterWords = '他家的狗夜里叫，我拍了照片'
export const reporterPhone = '13611118642'
export const otherWords = '狗拴着呢，是她家先骂的人'

let counter = 0
export const freshPhone = () => `1381111${String((counter += 1)).padStart(4, '0')}`

/** A confidential report with both sides in the app; the officer invites the other by phone. */
export async function anInvitation(app: TestApp) {
  const known = await aDispute(app, {
    text: reporterWords,
    landmark: '三社赵家',
    safePhone: reporterPhone,
    callBack: 'safe-phone',
  })
  await app.call('POST', '/api/own-account', { token: known.reporter, body: { name: reporterName } })
  const otherPhone = freshPhone()
  const other = await app.resident(otherPhone)
  const { act, officer } = known
  await act(officer, 'acceptance')
  const invited = await act(officer, 'invitation', { phone: otherPhone, name: '景某' })
  expect(invited.status).toBe(200)
  return { ...known, other, otherPhone }
}

/** On to a signed agreement in two parts. */
export async function mediate({ act, officer, reporter, other }: Awaited<ReturnType<typeof anInvitation>>) {
  const answers = [
    await act(reporter, 'consent', { agrees: true }),
    await act(other, 'consent', { agrees: true }),
    await act(officer, 'assignment', bodies.assignment),
    await act(officer, 'convening', bodies.convening),
    await act(other, 'statement', { text: otherWords }),
    await act(officer, 'mediation', {
      ...bodies.mediation,
      present: [reporterName, '景某'],
      statements: { reporter: '夜里睡不着', other: '以后关好' },
      note: '两人都激动，分开谈',
    }),
    await act(officer, 'agreement', {
      text: '狗夜里关进院子；给二百元',
      facts: '狗夜里叫',
      instalments: [
        { what: '付一半', yuan: 100, due: '2026-11-28' },
        { what: '付另一半', yuan: 100, due: '2026-12-10' },
      ],
    }),
    await act(reporter, 'confirmation'),
    await act(other, 'confirmation'),
  ]
  expect(answers.map(({ status, body }) => `${String(status)} ${String(body.code ?? '')}`.trim())).toEqual(
    Array.from({ length: answers.length }, () => '200'),
  )
}
