import type { StaffRole } from '@shared/kernel/actor'
import type { TestApp } from './test-app'

const NEXT_PASSWORD = 'changed-at-once-7'
const everyDay = Array.from({ length: 7 }, () => [{ from: '08:30', to: '18:00' }])

interface Newcomer {
  readonly stationId: number
  readonly staffNumber: string
  readonly name: string
  readonly role: StaffRole
}

/** Signs somebody in with the first password and changes it, as every new colleague has to. */
export async function signInFirst(app: TestApp, staffNumber: string, password: string): Promise<string> {
  const { body } = await app.call('POST', '/api/sessions', { body: { staffNumber, password } })
  const token = body.token as string
  await app.call('POST', '/api/own-password', { token, body: { current: password, next: NEXT_PASSWORD } })
  return token
}

/** Invites somebody as the administrator does; gives their account and a session. */
export async function invite(app: TestApp, administrator: string, newcomer: Newcomer) {
  const { body } = await app.call('POST', '/api/staff', { token: administrator, body: newcomer })
  const token = await signInFirst(app, newcomer.staffNumber, body.firstPassword as string)
  return { id: body.staff.id as string, token }
}

/** A second station beside the demo's, made through the endpoints of administration: no row of it is invented here. */
export async function foundSecondStation(app: TestApp) {
  const administrator = await app.staff('administrator')
  const post = (path: string, body: object) => app.call('POST', path, { token: administrator, body })
  const facts = { name: '百里派出所', township: '百里镇', landline: '0933-0000001', address: null }
  const stationId = (await post('/api/stations', facts)).body.id as number
  await post(`/api/stations/${stationId}/duty-hours`, { beatId: null, weekly: everyDay })
  const { body } = await post(`/api/stations/${stationId}/beats`, { name: '第一警务区' })
  const beat = body.beats.find((one: { kind: string }) => one.kind === 'beat').id as string
  const village = '620822106201'
  await post('/api/villages', { code: village, name: '古城村', township: '百里镇', beatId: beat })

  const person = (staffNumber: string, name: string, role: StaffRole) =>
    invite(app, administrator, { stationId, staffNumber, name, role })
  const chief = await person('980001', '秦守义', 'station-chief')
  const officer = await person('980011', '段玉林', 'officer')
  const auxiliary = await person('FJ8021', '蒲志远', 'auxiliary')
  const pair = { officerId: officer.id, auxiliaryId: auxiliary.id, deputyId: chief.id, fromDay: '2026-11-24' }
  await post(`/api/beats/${beat}/pair`, pair)
  return { administrator, stationId, beat, village, chief, officer, auxiliary }
}
