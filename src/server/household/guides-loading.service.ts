import { z } from 'zod'
import { readContentFiles, stampOfFile } from '@server/platform/content-versions'
import type { Sql } from '@server/platform/database'
import type { Guide } from '@shared/household/guide'
import { guideText } from '@shared/household/guide.contract'
import { addVersion } from './guides.repository'
import { guideKind } from './guides.service'

const guideFile = guideText.extend({ slug: z.string() })

/** Brings the files into the database as new versions; what an administrator has written is never overwritten. */
export async function loadGuides(sql: Sql, now: Date): Promise<void> {
  for (const { content, fileHash } of await readContentFiles('src/server/household/guides', guideFile)) {
    const guide = content as Guide
    const stamp = await stampOfFile(sql, guideKind, { slug: guide.slug, fileHash }, now)
    if (stamp !== null) await addVersion(sql, { guide, ...stamp })
  }
}
