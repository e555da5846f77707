import { randomKey } from '@client/platform/random-key'
import { endpoint } from '@client/platform/request'
import type { RequestOf, ResponseOf } from '@shared/kernel/contract'
import type { checklistContracts } from '@shared/visits/checklist.contract'

/** What an administrator writes: a checklist without its version. */
export type ChecklistText = Omit<RequestOf<typeof checklistContracts.publish>['body'], 'basedOn'>
export type ChecklistVersion = ResponseOf<typeof checklistContracts.versions>['items'][number]

const current = endpoint<typeof checklistContracts.current>('GET', '/api/visit-checklist')
const versions = endpoint<typeof checklistContracts.versions>('GET', '/api/visit-checklist/versions')
const publish = endpoint<typeof checklistContracts.publish>('POST', '/api/visit-checklist/versions')

export const listVersions = async (): Promise<readonly ChecklistVersion[]> => (await versions({})).items

export async function openChecklist(): Promise<{ version: number; text: ChecklistText }> {
  const { version, title, checks, prompts, topics } = await current({})
  return { version, text: { title, checks, prompts, topics } }
}

/** What is new gets its own code here: answers of visits are kept under it, nobody reads it. */
const coded = (items: ChecklistText['checks']): ChecklistText['checks'] =>
  items.map((item) => (item.key === '' ? { ...item, key: randomKey().slice(0, 8) } : item))

export async function publishChecklist(
  { title, checks, prompts, topics }: ChecklistText,
  basedOn: number,
): Promise<number> {
  const body = { title, checks: coded(checks), prompts: coded(prompts), topics: coded(topics), basedOn }
  return (await publish({ body }, { key: randomKey() })).version
}
