import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Sql } from '@server/platform/database'
import { projectRoot } from '@server/platform/project-root'
import { sha256 } from '@server/platform/vault'
import { articleText } from '@shared/articles/article.contract'
import { addVersion, lockCurrent } from './articles.repository'

const folder = join(projectRoot, 'src/server/articles/texts')

const articleFile = articleText.extend({ slug: z.string(), position: z.int() })

/** The articles that came with the service, one readable file each. */
export async function readArticleFiles() {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      const { position, ...article } = articleFile.parse(JSON.parse(text))
      return { article, position, fileHash: sha256(text).toString('hex') }
    }),
  )
}

/** Brings the files into the database as new versions; what an editor has written is never overwritten. */
export async function loadArticles(sql: Sql, now: Date): Promise<void> {
  for (const { article, position, fileHash } of await readArticleFiles()) {
    const current = await lockCurrent(sql, article.slug)
    const isEdited = current?.fileHash === null
    if (isEdited || current?.fileHash === fileHash) continue

    const version = (current?.version ?? 0) + 1
    await addVersion(sql, position, { article, version, fileHash, writtenBy: null, writtenAt: now })
  }
}
