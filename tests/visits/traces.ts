import { guardianConsent, readingConsent } from '@shared/visits/consent-texts'
import type { TestApp } from '@tests/support/test-app'
import { aVisit, baicaopo, post, today } from './at-the-gate'

const consentAt = '2026-11-24T01:58:00Z'
const place = { villageCode: baicaopo, day: today }

/** What a round leaves behind: a household, a need from a letter whose answer was carried back, care, a child, a talk. */
export async function leaveTraces(app: TestApp, officer: string, threadId: string) {
  const make = async (path: string, body: Record<string, unknown>) =>
    String((await post(app, officer, path, body)).body.id)
  const visit = await make(
    '/api/visits',
    aVisit({
      checks: { household: 'agrees', vehicles: 'differs' },
      prompts: { disputes: 'nothing', opinions: 'found' },
      topics: ['telecom-fraud', 'drugs'],
      welfare: ['alone'],
      nextVisit: '2026-12-24',
      needs: [{ what: '门前的路灯坏了，晚上不敢出门', kind: 'livelihood' }],
    }),
  )
  const need = await make('/api/needs', { villageCode: baicaopo, what: '妈瘫在床上，想问护理补贴', threadId })
  await make(`/api/needs/${need}/answer`, { answer: '可以申请，镇民政办周二上门评估；以镇上答复为准' })
  await make(`/api/needs/${need}/carrying-back`, { how: 'app', word: 'not-said' })
  await make('/api/care-visits', {
    ...place,
    landmark: '村东头窑洞',
    kind: 'alone',
    reading: { systolic: 152, diastolic: 94, consentVersion: readingConsent.version, consentAt },
  })
  await make('/api/child-visits', {
    ...place,
    alias: '豆豆',
    guardian: '奶奶',
    consentVersion: guardianConsent.version,
    consentAt,
  })
  await make('/api/notebook', {
    text: '老槐树旁那家的三轮车，下回再核一次',
    link: { room: 'visit', id: visit },
  })
  const talk = { ...place, kind: 'talk', topic: 'telecom-fraud', place: '村委会院子', audience: 23 }
  await make('/api/prevention-talks', talk)
  return { visit, need }
}
