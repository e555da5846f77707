import type { Audit } from '@server/audit'
import { type ContentKind, type Writing, writeVersion } from '@server/platform/content-versions'
import type { Sql } from '@server/platform/database'
import type { Guide } from '@shared/household/guide'
import { mayWriteGuides } from '@shared/household/guide.policy'
import { Refusal } from '@shared/kernel/refusals'
import { type StandingGuide, addVersion, findGuide } from './guides.repository'

export const guideKind: ContentKind = {
  tables: { heads: 'guides', versions: 'guide_versions' },
  mayWrite: mayWriteGuides,
  notFound: 'guide.not-found',
  changedMeanwhile: 'guide.changed-meanwhile',
  written: 'guide.written',
}

export async function readGuide(
  sql: Sql,
  { slug, version = null }: { readonly slug: string; readonly version?: number | undefined | null },
): Promise<StandingGuide> {
  const guide = await findGuide(sql, { slug, version })
  if (!guide) throw new Refusal('guide.not-found')
  return guide
}

/** Saves what an administrator wrote as the next version, and shows it. */
export async function writeGuide(
  sql: Sql,
  audit: Audit,
  guide: Guide,
  writing: Omit<Writing, 'slug'>,
): Promise<StandingGuide> {
  const { slug } = guide
  await writeVersion(sql, { kind: guideKind, audit }, { ...writing, slug }, (stamp) =>
    addVersion(sql, { guide, ...stamp }),
  )
  return readGuide(sql, { slug })
}
