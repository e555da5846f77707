import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { fromPublicId } from '@server/platform/public-id'
import { countChanges } from '@server/statistics'
import { callServer } from '@tests/support/call'
import { signInResident, signInStaff, startThread } from '@tests/support/villager'
import { openWide } from './grown.repository'
import type { Measured } from './load'

const VILLAGE = '620822105206'

const aVisit = (slot: { readonly day: string; readonly half: string }) => ({
  relation: 'officer',
  subjectName: randomUUID().slice(0, 20),
  subjectBirth: '1948-03-02',
  phone: '13800000111',
  phoneOf: 'subject',
  villageCode: VILLAGE,
  landmark: '村口老槐树往里第三家，蓝铁门',
  service: 'expired',
  oldCard: 'in-hand',
  registerAtHome: true,
  eligibility: ['bedridden'],
  needs: [],
  consent: { how: 'oral', on: '2026-11-20', callBack: '13800000111' },
  slot,
})

const aQuarrel = () => ({
  category: 'water',
  text: '邻居家的排水沟把水排到我家门口，说了几次没改',
  happened: 'ongoing',
  villageCode: VILLAGE,
  landmark: '村口老槐树往里第二家',
})

/** A half-day of the officer's beat that never fills. */
async function wideSlot(url: string, databaseUrl: string) {
  const { body } = await callServer(url, 'GET', `/api/booking-slots?village=${VILLAGE}`)
  const [{ day, half }] = body.items as [{ day: string; half: string }]
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined })
  await openWide(sql, { beatUuid: fromPublicId(body.beat.id as string)?.uuid ?? '', day, half })
  await sql.end()
  return { day, half }
}

/** The board reads what a job has counted. */
async function countFirst(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined })
  await sql.begin((transaction) => countChanges(transaction, new Date()))
  await sql.end()
}

/** The endpoints, with what each needs: a token, a thread, a body that is new each time. */
export async function endpointsOf(url: string, databaseUrl: string): Promise<Measured[]> {
  const resident = await signInResident(url, '13811110000')
  const officer = await signInStaff(url, 'officer-1')
  const chief = await signInStaff(url, 'chief')
  await countFirst(databaseUrl)
  const thread = await startThread(url, resident, '您好')
  for (let count = 0; count < 29; count += 1) {
    const body = { text: `第 ${count} 句`, uploadIds: [] }
    await callServer(url, 'POST', `/api/threads/${thread}/messages`, { token: resident, body })
  }
  const { body: beats } = await callServer(url, 'GET', '/api/beats')
  const beat = beats.items.find(({ kind }: { kind: string }) => kind === 'beat')
  const slot = await wideSlot(url, databaseUrl)
  const search = (text: string) => encodeURIComponent(text)
  return [
    { name: 'village by name', method: 'GET', path: `/api/villages?q=${search('白草坡')}` },
    { name: 'village by pinyin', method: 'GET', path: '/api/villages?q=baicaopo' },
    { name: 'village by initials', method: 'GET', path: '/api/villages?q=bcp' },
    { name: 'village with a typing error', method: 'GET', path: `/api/villages?q=${search('白草波')}` },
    { name: 'nearest villages', method: 'GET', path: '/api/villages/nearest?lat=35.07&lng=107.62' },
    { name: 'contact card', method: 'GET', path: `/api/beats/${beat.id}` },
    { name: 'guide search', method: 'GET', path: `/api/guides?q=${search('娃上户要带啥')}&limit=3` },
    { name: 'slot list', method: 'GET', path: `/api/booking-slots?village=${VILLAGE}` },
    { name: 'list of a thread', method: 'GET', path: `/api/threads/${thread}/messages`, token: resident },
    { name: 'own threads', method: 'GET', path: '/api/threads', token: resident },
    { name: 'the beat’s inbox', method: 'GET', path: '/api/threads', token: officer },
    { name: 'the beat’s bookings', method: 'GET', path: '/api/bookings?list=to-accept', token: officer },
    {
      name: 'the beat’s disputes',
      method: 'GET',
      path: '/api/disputes?list=open',
      token: officer,
      plannedOnce: true,
    },
    {
      name: 'searching a rare word',
      method: 'GET',
      path: `/api/workbench/search?q=${search('核桃树')}`,
      token: officer,
      asksAtOnce: true,
    },
    {
      name: 'searching a common word',
      method: 'GET',
      path: `/api/workbench/search?q=${search('演示')}`,
      token: chief,
      asksAtOnce: true,
    },
    {
      name: 'the board',
      method: 'GET',
      path: '/api/statistics/overview?from=2020-01&to=2020-12',
      token: chief,
    },
    { name: 'own disputes', method: 'GET', path: '/api/disputes', token: resident, plannedOnce: true },
    {
      name: 'booking a home visit',
      method: 'POST',
      path: '/api/bookings',
      token: officer,
      body: () => aVisit(slot),
    },
    { name: 'reporting a dispute', method: 'POST', path: '/api/disputes', token: resident, body: aQuarrel },
    {
      name: 'posting a message',
      method: 'POST',
      path: `/api/threads/${thread}/messages`,
      token: resident,
      body: () => ({ text: '地畔的事，想再问一句', uploadIds: [] }),
    },
  ]
}
