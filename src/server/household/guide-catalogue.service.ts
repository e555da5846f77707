import type { Sql } from '@server/platform/database'
import { plainQuestion } from '@shared/household/guide-listening.rules'
import type { FoundGuides } from '@shared/household/guide-search'
import { type GuideIndex, buildGuideIndex, searchGuides } from '@shared/household/guide-search.rules'
import { allGuides, catalogueRevision } from './guides.repository'

/** Questions whose answer is remembered; villagers ask the same things. */
const REMEMBERED = 2000

export interface GuideItem {
  readonly slug: string
  readonly title: string
  readonly summary: string
}

interface Catalogue {
  readonly revision: string
  readonly items: ReadonlyMap<string, GuideItem>
  readonly index: GuideIndex
  readonly answers: Map<string, FoundGuides>
}

export interface FoundItems {
  readonly items: readonly GuideItem[]
  readonly isGoodAnswer: boolean
}

async function readCatalogue(sql: Sql, revision: string): Promise<Catalogue> {
  const guides = await allGuides(sql)
  return {
    revision,
    items: new Map(guides.map(({ slug, title, summary }) => [slug, { slug, title, summary }])),
    index: buildGuideIndex(
      guides.map(({ slug, title, questions }) => ({
        slug,
        title,
        words: questions.map(({ question }) => question),
      })),
    ),
    answers: new Map(),
  }
}

function answer({ index, answers }: Catalogue, question: string): FoundGuides {
  const asked = plainQuestion(question)
  const known = answers.get(asked)
  if (known) return known

  const found = searchGuides(index, question)
  const [oldest] = answers.keys()
  if (answers.size >= REMEMBERED && oldest !== undefined) answers.delete(oldest)
  answers.set(asked, found)
  return found
}

/**
 * The search of this process. Each question first asks the database which revision the guides have, so that what an
 * administrator saved through another process is found at once.
 */
export function createCatalogue() {
  let catalogue: Catalogue | null = null

  return async (sql: Sql, question: string | undefined): Promise<FoundItems> => {
    const revision = await catalogueRevision(sql)
    if (catalogue?.revision !== revision) catalogue = await readCatalogue(sql, revision)
    const { items } = catalogue
    if (question === undefined || question.trim() === '')
      return { items: [...items.values()], isGoodAnswer: true }

    const { hits, isGoodAnswer } = answer(catalogue, question)
    return { items: hits.flatMap(({ slug }) => items.get(slug) ?? []), isGoodAnswer }
  }
}

export type SearchCatalogue = ReturnType<typeof createCatalogue>
