import { z } from 'zod'
import { readContentFiles, stampOfFile } from '@server/platform/content-versions'
import type { Sql } from '@server/platform/database'
import { articleText } from '@shared/articles/article.contract'
import { addVersion } from './articles.repository'
import { articleKind } from './articles.service'

const articleFile = articleText.extend({ slug: z.string(), position: z.int() })

/** The articles that came with the service, one readable file each. */
export async function readArticleFiles() {
  const files = await readContentFiles('src/server/articles/texts', articleFile)
  return files.map(({ content: { position, ...article }, fileHash }) => ({ article, position, fileHash }))
}

/** Brings the files into the database as new versions; what an editor has written is never overwritten. */
export async function loadArticles(sql: Sql, now: Date): Promise<void> {
  for (const { article, position, fileHash } of await readArticleFiles()) {
    const stamp = await stampOfFile(sql, articleKind, { slug: article.slug, fileHash }, now)
    if (stamp !== null) await addVersion(sql, position, { article, ...stamp })
  }
}
