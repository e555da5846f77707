import type { Audit } from '@server/audit'
import type { Sql } from '@server/platform/database'
import type { Guide } from '@shared/household/guide'
import { mayWriteGuides } from '@shared/household/guide.policy'
import { type Actor, isStaff } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import {
  type StandingGuide,
  type VersionRow,
  addVersion,
  findGuide,
  listVersions,
  lockCurrent,
} from './guides.repository'

export async function readGuide(
  sql: Sql,
  { slug, version = null }: { readonly slug: string; readonly version?: number | undefined | null },
): Promise<StandingGuide> {
  const guide = await findGuide(sql, { slug, version })
  if (!guide) throw new Refusal('guide.not-found')
  return guide
}

export async function readVersions(sql: Sql, actor: Actor, slug: string): Promise<VersionRow[]> {
  if (!mayWriteGuides(actor)) throw new Refusal('actor.not-allowed')
  const versions = await listVersions(sql, slug)
  if (versions.length === 0) throw new Refusal('guide.not-found')
  return versions
}

export interface Writing {
  readonly actor: Actor
  readonly guide: Guide
  readonly basedOn: number
  readonly preview: boolean
  readonly now: Date
}

/** Saves what an administrator wrote as the next version, unless somebody else saved one meanwhile. */
export async function writeGuide(sql: Sql, audit: Audit, writing: Writing): Promise<StandingGuide> {
  const { actor, guide, basedOn, preview, now } = writing
  if (!isStaff(actor) || !mayWriteGuides(actor)) throw new Refusal('actor.not-allowed')
  if (preview) return { ...guide, version: basedOn + 1, isCurrent: false }
  const current = await lockCurrent(sql, guide.slug)
  if ((current?.version ?? 0) !== basedOn) throw new Refusal('guide.changed-meanwhile')

  const version = basedOn + 1
  await addVersion(sql, { guide, version, fileHash: null, writtenBy: actor.accountId, writtenAt: now })
  await audit.record(sql, now, {
    stationId: actor.stationId,
    actorId: actor.accountId,
    actorRole: actor.role,
    action: 'guide.written',
    subject: guide.slug,
    outcome: 'done',
    reason: null,
  })
  return readGuide(sql, { slug: guide.slug })
}
