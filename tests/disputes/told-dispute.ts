import { demoStaff } from '@server/demo'
import type { TestApp } from '@tests/support/test-app'

/** 白草坡村 is in the beat of officer-1 and the village of grid-worker-1; 店子村 in those of number 2. */
const baicaopo = '620822105206'
export const dianzi = '620822105205'
/** In the beat of officer-3, where neither officer-1 nor officer-2 works. */
export const thirdBeatVillage = '620822105209'

export type ReportBody = Record<string, unknown>

/** A calm quarrel about a drain: blue. A test names only what matters to it. */
export const aReport = (changes: ReportBody = {}): ReportBody => ({
  category: 'water',
  text: '邻居家的排水沟把水排到我家门口，说了几次没改',
  happened: 'ongoing',
  villageCode: baicaopo,
  landmark: '村口老槐树往里第二家',
  ...changes,
})

/** Meets the 110 sheet first; then it becomes a protected report. */
export const violentReport = (changes: ReportBody = {}): ReportBody =>
  aReport({
    category: 'family',
    text: '男人喝了酒又打我，脸都打肿了，娃吓得直哭',
    afterWarning: true,
    callBack: 'safe-phone',
    safePhone: '13900008888',
    ...changes,
  })

export const accountOf = (key: string): string => demoStaff().find((one) => one.key === key)?.accountId ?? ''
export const nameOf = (key: string): string => demoStaff().find((one) => one.key === key)?.name ?? ''

let counter = 0
const freshPhone = () => `1360000${String((counter += 1)).padStart(4, '0')}`

/** A resident with a report, the beat's officer, and how to act on it. */
export async function aDispute(app: TestApp, changes: ReportBody = {}) {
  const phone = freshPhone()
  const reporter = await app.resident(phone)
  const officer = await app.staff('officer-1')
  const { body: dispute, status } = await app.call('POST', '/api/disputes', {
    token: reporter,
    body: aReport(changes),
  })
  if (status !== 201) throw new Error(JSON.stringify(dispute))
  const path = `/api/disputes/${String(dispute.id)}`
  const act = (token: string, noun: string, body: object = {}) =>
    app.call('POST', `${path}/${noun}`, { token, body })
  const look = async (token = reporter) => (await app.call('GET', path, { token })).body
  return { phone, reporter, officer, dispute, path, act, look }
}

/** What has to be said with each act. */
export const bodies: Readonly<Record<string, object>> = {
  consent: { side: 'other', agrees: true },
  assignment: { assigneeId: accountOf('mediator-1') },
  'reporter-consent': { side: 'reporter', agrees: true },
  convening: {
    memberIds: [accountOf('mediator-1'), accountOf('liaison-1')],
    at: '2026-11-25T02:00:00Z',
    place: '白草坡村委会',
    note: '请带上当时的照片',
  },
  mediation: {
    kind: 'people',
    basis: 'people',
    venue: 'village-office',
    place: '白草坡村委会',
    officers: 1,
    recorded: false,
    nobodyTied: true,
    present: ['双方', '姚德厚'],
  },
  statement: { side: 'other', text: '沟是老沟，往年也这样排' },
  invitation: { side: 'other', name: '景某', phone: '13700009999' },
  disclosure: { memberId: accountOf('mediator-1'), tie: 'acquainted' },
  agreement: { text: '三天内改好排水沟', performBy: '2026-12-01', otherSigned: true },
  signature: { side: 'other' },
  'no-agreement': { reason: '双方谈不拢' },
  'court-confirmation': { news: 'asked', day: '2026-11-24' },
  'follow-up': { holds: true },
  closure: { answer: '去看过了，沟已经改好' },
  referral: { to: 'authority', authority: '12345', reason: '归水务所管' },
  merging: { intoReceipt: '纠-0101-0001', reason: '同一件' },
  reopening: { reason: '又排过来了' },
  risk: { risk: 'yellow', reason: '吵得厉害' },
  note: { note: '对方在外地' },
  supplement: { text: '今天又排了' },
}

/** Reports and lets the officer take each step. */
export async function aDisputeAfter(app: TestApp, ...nouns: string[]) {
  const known = await aDispute(app)
  for (const noun of nouns) {
    const token = ['confirmation', 'supplement'].includes(noun) ? known.reporter : known.officer
    const answer = await known.act(token, noun.replace('reporter-', ''), bodies[noun] ?? {})
    if (answer.status !== 200) throw new Error(`${noun}: ${JSON.stringify(answer.body)}`)
  }
  return known
}

export const toMediation = [
  'acceptance',
  'reporter-consent',
  'consent',
  'assignment',
  'convening',
  'mediation',
] as const
export const toAgreement = [...toMediation, 'agreement'] as const

export const auditOf = async (app: TestApp, subject: string): Promise<string[]> => {
  const rows = await app.sql<{ line: string }[]>`
    select a.action || ' ' || a.outcome as line from audit_entries a where a.subject = ${subject} order by a.entry_id`
  return rows.map(({ line }) => line)
}
