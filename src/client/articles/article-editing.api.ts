import { randomKey } from '@client/platform/random-key'
import { endpoint } from '@client/platform/request'
import type { articleContracts } from '@shared/articles/article.contract'
import type { RequestOf } from '@shared/kernel/contract'

/** What an administrator writes: an article without its address and version. */
export type ArticleText = Omit<RequestOf<typeof articleContracts.write>['body'], 'basedOn'>

const checks = endpoint<typeof articleContracts.checks>('GET', '/api/article-checks')
const versions = endpoint<typeof articleContracts.versions>('GET', '/api/articles/:slug/versions')
const one = endpoint<typeof articleContracts.one>('GET', '/api/articles/:slug')
const write = endpoint<typeof articleContracts.write>('POST', '/api/articles/:slug/versions')

export const listChecks = async () => (await checks({})).items
export const listVersions = async (slug: string) => (await versions({ params: { slug } })).items

/** The article as it stands on the server now, never one that this computer has read before. */
export async function openArticleText(slug: string): Promise<{ version: number; text: ArticleText }> {
  const { version, ...view } = await one({ params: { slug }, query: {} })
  const { topic, picture, title, summary, keyRule, paragraphs, season } = view
  const { basis, confirmLocally, lastChecked } = view
  const told = { topic, picture, title, summary, keyRule, paragraphs, season }
  return { version, text: { ...told, basis, confirmLocally, lastChecked } }
}

export async function saveArticle(slug: string, text: ArticleText, basedOn: number): Promise<number> {
  const saved = await write({ params: { slug }, body: { ...text, basedOn } }, { key: randomKey() })
  return saved.version
}
