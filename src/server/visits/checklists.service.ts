import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sql } from '@server/platform/database'
import { projectRoot } from '@server/platform/project-root'
import { sha256 } from '@server/platform/vault'
import type { Actor } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import type { Checklist } from '@shared/visits/checklist'
import { type ChecklistText, checklistText } from '@shared/visits/checklist.contract'
import { mayPublishChecklist } from '@shared/visits/visit.policy'
import { addVersion, findCurrent, listVersions, lockVersions } from './checklists.repository'
import type { VisitsParts } from './parts'
import { entryOf, namesOf, staffOnly } from './visit-access'

const file = join(projectRoot, 'src/server/visits/checklist.json')

/** Brings the readable file into the database; what an administrator has published is never overwritten. */
export async function loadChecklist(sql: Sql, now: Date): Promise<void> {
  const text = await readFile(file, 'utf8')
  const fileHash = sha256(text).toString('hex')
  const current = await findCurrent(sql)
  if (current !== null && (current.fileHash === null || current.fileHash === fileHash)) return

  const checklist = { ...checklistText.parse(JSON.parse(text)), version: (current?.version ?? 0) + 1 }
  await addVersion(sql, { checklist, fileHash, publishedBy: null, publishedAt: now })
}

export async function currentChecklist(sql: Sql): Promise<Checklist> {
  const current = await findCurrent(sql)
  if (current === null) throw new Error('the checklist was never loaded')
  return current
}

interface Publishing {
  readonly actor: Actor
  readonly text: ChecklistText
  /** The version that was looked at. */
  readonly basedOn: number
  readonly now: Date
}

/** A new version for every visit from now on; the old ones stay as they are. */
export async function publishChecklist(
  { audit }: VisitsParts,
  sql: Sql,
  { actor, text, basedOn, now }: Publishing,
): Promise<Checklist> {
  const staff = staffOnly(actor)
  if (!mayPublishChecklist(staff)) throw new Refusal('actor.not-allowed')
  await lockVersions(sql)
  const { version } = await currentChecklist(sql)
  if (version !== basedOn) throw new Refusal('visit.checklist-changed')
  const checklist = { ...text, version: version + 1 }
  await addVersion(sql, { checklist, fileHash: null, publishedBy: staff.accountId, publishedAt: now })
  const subject = { stationId: staff.stationId, id: null }
  await audit.record(sql, now, entryOf(staff, subject, 'checklist.published', String(checklist.version)))
  return checklist
}

export const toChecklistView = ({ version, title, checks, prompts, topics }: Checklist) => {
  const items = (all: Checklist['checks']) => all.map(({ key, name, hint }) => ({ key, name, hint }))
  return { version, title, checks: items(checks), prompts: items(prompts), topics: items(topics) }
}

/** Every version with who published it; only for whoever may write the next one. */
export async function checklistVersions(parts: VisitsParts, sql: Sql, actor: Actor) {
  if (!mayPublishChecklist(actor)) throw new Refusal('actor.not-allowed')
  const versions = await listVersions(sql)
  const nameOf = await namesOf(
    parts,
    sql,
    versions.flatMap(({ publishedBy }) => publishedBy ?? []),
  )
  const items = versions.map(({ publishedAt, publishedBy, ...checklist }) => ({
    ...toChecklistView(checklist),
    publishedAt: publishedAt.toISOString(),
    publishedBy: publishedBy === null ? null : nameOf(publishedBy),
  }))
  return { items, nextCursor: null }
}
