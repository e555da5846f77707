import { randomKey } from '@client/platform/random-key'
import { endpoint } from '@client/platform/request'
import type { guideContracts, guideGapContracts } from '@shared/household/guide.contract'
import type { RequestOf, ResponseOf } from '@shared/kernel/contract'

/** What an administrator writes: a guide without its address and version. */
export type GuideText = Omit<RequestOf<typeof guideContracts.write>['body'], 'basedOn'>
export type GuideGap = ResponseOf<typeof guideGapContracts.list>['items'][number]

const MOST_GAPS = 100

const checks = endpoint<typeof guideContracts.checks>('GET', '/api/guide-checks')
const versions = endpoint<typeof guideContracts.versions>('GET', '/api/guides/:slug/versions')
const one = endpoint<typeof guideContracts.one>('GET', '/api/guides/:slug')
const write = endpoint<typeof guideContracts.write>('POST', '/api/guides/:slug/versions')
const gaps = endpoint<typeof guideGapContracts.list>('GET', '/api/guide-gaps')
const close = endpoint<typeof guideGapContracts.close>('DELETE', '/api/guide-gaps/:id')

export const listChecks = async () => (await checks({})).items
export const listVersions = async (slug: string) => (await versions({ params: { slug } })).items

/** The questions that were asked most and that no guide answers. */
export const listGaps = async (): Promise<readonly GuideGap[]> =>
  (await gaps({ query: { limit: MOST_GAPS } })).items

export const closeGap = async (id: string): Promise<void> => {
  await close({ params: { id } })
}

/** The guide as it stands on the server now, never one that this computer has read before. */
export async function openGuideText(slug: string): Promise<{ version: number; text: GuideText }> {
  const { version, ...view } = await one({ params: { slug }, query: {} })
  const { title, summary, whoMayApply, bring, where, howLong, howMuch } = view
  const { questions, basis, confirmLocally, related, acts, lastChecked } = view
  const told = { title, summary, whoMayApply, bring, where, howLong, howMuch }
  return { version, text: { ...told, questions, basis, confirmLocally, related, acts, lastChecked } }
}

export async function saveGuide(slug: string, text: GuideText, basedOn: number): Promise<number> {
  const saved = await write({ params: { slug }, body: { ...text, basedOn } }, { key: randomKey() })
  return saved.version
}
