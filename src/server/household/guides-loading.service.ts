import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Sql } from '@server/platform/database'
import { projectRoot } from '@server/platform/project-root'
import { sha256 } from '@server/platform/vault'
import type { Guide } from '@shared/household/guide'
import { guideText } from '@shared/household/guide.contract'
import { addVersion, lockCurrent } from './guides.repository'

const folder = join(projectRoot, 'src/server/household/guides')

const guideFile = guideText.extend({ slug: z.string() })

/** The guides that came with the service, one readable file each. */
async function readGuideFiles() {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return { guide: guideFile.parse(JSON.parse(text)) as Guide, fileHash: sha256(text).toString('hex') }
    }),
  )
}

/** Brings the files into the database as new versions; what an administrator has written is never overwritten. */
export async function loadGuides(sql: Sql, now: Date): Promise<void> {
  for (const { guide, fileHash } of await readGuideFiles()) {
    const current = await lockCurrent(sql, guide.slug)
    const isEdited = current?.fileHash === null
    if (isEdited || current?.fileHash === fileHash) continue

    const version = (current?.version ?? 0) + 1
    await addVersion(sql, { guide, version, fileHash, writtenBy: null, writtenAt: now })
  }
}
