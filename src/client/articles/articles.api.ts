import { readOrRecall } from '@client/platform/kept-reading'
import { endpoint } from '@client/platform/request'
import { recall } from '@client/platform/storage'
import type { ArticleTopic } from '@shared/articles/article'
import type { articleContracts } from '@shared/articles/article.contract'
import type { beatContracts } from '@shared/beats/beat.contract'
import type { ResponseOf } from '@shared/kernel/contract'

export type ArticleItem = ResponseOf<typeof articleContracts.list>['items'][number]
export type ArticleView = ResponseOf<typeof articleContracts.one>

const list = endpoint<typeof articleContracts.list>('GET', '/api/articles')
const one = endpoint<typeof articleContracts.one>('GET', '/api/articles/:slug')
const beatCard = endpoint<typeof beatContracts.beatCard>('GET', '/api/beats/:id')
const sceneCard = endpoint<typeof beatContracts.sceneCard>('GET', '/api/cards/:scene')

async function everyPage(topic: ArticleTopic | undefined): Promise<ArticleItem[]> {
  const items: ArticleItem[] = []
  let cursor: string | undefined
  do {
    const page = await list({ query: { topic, cursor, limit: 60 } })
    items.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return items
}

/** The articles of a topic, or of all five; those in season first. Once read, they are there without a signal. */
export const readArticles = (topic?: ArticleTopic): Promise<ArticleItem[]> =>
  readOrRecall(`articles-1:${topic ?? 'all'}`, () => everyPage(topic))

/** One article, or an older version of it. */
export const readArticle = (slug: string, version?: number): Promise<ArticleView> =>
  readOrRecall(`article-2:${slug}:${String(version ?? 'now')}`, () =>
    one({ params: { slug }, query: { version } }),
  )

/** What the season brings to everybody's mind now, or null. */
export const readSeasonal = async (): Promise<ArticleItem | null> => {
  const { items } = await readOrRecall('articles-1:first', () => list({ query: { limit: 1 } }))
  return items.find(({ inSeason }) => inSeason) ?? null
}

export interface StationLine {
  readonly name: string
  readonly number: string
}

/** The station's own number, as far as the station has entered it; never made up. */
export const readStationLine = (): Promise<StationLine | null> =>
  readOrRecall('station-line-1', async () => {
    const beat = recall('my-village')?.beatId
    const card =
      beat === undefined ? sceneCard({ params: { scene: 'station' } }) : beatCard({ params: { id: beat } })
    const { station, demo } = await card
    if (station.landline === null) return null
    return { name: demo ? `${station.name}（演示号码）` : station.name, number: station.landline }
  })
