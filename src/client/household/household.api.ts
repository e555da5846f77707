import { readOrRecall } from '@client/platform/kept-reading'
import { endpoint } from '@client/platform/request'
import { asProblem, isOutOfReach } from '@client/platform/request-problem'
import { buildGuideIndex, searchGuides } from '@shared/household/guide-search.rules'
import type { guideContracts, guideGapContracts } from '@shared/household/guide.contract'
import type { ResponseOf } from '@shared/kernel/contract'

export type GuideItem = ResponseOf<typeof guideContracts.list>['items'][number]
export type GuideView = ResponseOf<typeof guideContracts.one>

export interface GuideAnswer {
  readonly items: readonly GuideItem[]
  /** False where the officer should be asked instead. */
  readonly isGoodAnswer: boolean
}

const MOST_FOUND = 5

const list = endpoint<typeof guideContracts.list>('GET', '/api/guides')
const one = endpoint<typeof guideContracts.one>('GET', '/api/guides/:slug')
const note = endpoint<typeof guideGapContracts.note>('POST', '/api/guide-gaps')

/** Every guide by title; once read, the list is there without a signal. */
export const readGuides = (): Promise<readonly GuideItem[]> =>
  readOrRecall('guides-1', async () => (await list({ query: { limit: 100 } })).items)

/** One guide, or an older version of it; once read, it is there without a signal. */
export const readGuide = (slug: string, version?: number): Promise<GuideView> =>
  readOrRecall(`guide-1:${slug}:${String(version ?? 'now')}`, () =>
    one({ params: { slug }, query: { version } }),
  )

/** The same search as on the server, over the guides that this phone has seen the titles of. */
async function findOnThePhone(question: string): Promise<GuideAnswer> {
  const guides = await readGuides()
  const index = buildGuideIndex(guides.map(({ slug, title, summary }) => ({ slug, title, words: [summary] })))
  const { hits, isGoodAnswer } = searchGuides(index, question)
  const items = hits.slice(0, MOST_FOUND).flatMap(({ slug }) => guides.filter((guide) => guide.slug === slug))
  return { items, isGoodAnswer }
}

/** The guides for a question in the villager's own words, best first. */
export async function findGuides(question: string): Promise<GuideAnswer> {
  try {
    const { items, isGoodAnswer } = await list({ query: { q: question, limit: MOST_FOUND } })
    return { items, isGoodAnswer }
  } catch (thrown) {
    const problem = asProblem(thrown)
    if (isOutOfReach(problem)) return findOnThePhone(question)
    throw problem
  }
}

/** Tells the editors what the guides lack; the villager is not kept waiting for it. */
export function noteGap(question: string): void {
  note({ body: { question } }).catch(() => undefined)
}
