import { hearQuestion } from './guide-listening.rules'
import type { FoundGuides, GuideHit, SearchableGuide } from './guide-search'
import { weighSigns } from './guide-signs.rules'
import { type TextIndex, buildTextIndex, searchTexts } from './guide-text-index.rules'
import { NO_GUIDE, chancesOf } from './guide-weights.rules'

/** Below this nothing found is a good answer, and the page offers the officer instead. */
const GOOD_ANSWER = 0.24
const MOST_CHANCE_OF_NONE = 0.5

// What each method adds to a score; measured in docs/decisions/0006-guide-search.md.
const OF_CHANCE = 0.65
const OF_SIGNS = 0.2
const OF_LIKENESS = 0.15
/** A guide that an administrator added was in no lesson: only its words can speak for it. */
const OF_LIKENESS_ALONE = 0.85
/** Signs beyond this tell nothing more. */
const FULL_SIGNS = 1.6

/** What the search knows before it is asked; made once from the guides. */
export interface GuideIndex {
  readonly guides: readonly SearchableGuide[]
  readonly texts: TextIndex
}

export const buildGuideIndex = (guides: readonly SearchableGuide[]): GuideIndex => ({
  guides,
  texts: buildTextIndex(guides),
})

/**
 * The guides that answer a villager's question, best first. Three methods are asked and none alone is trusted: signs
 * written by hand, chances learnt from labelled questions, and likeness to the words of the guides themselves.
 */
export function searchGuides(index: GuideIndex, typed: string): FoundGuides {
  const question = hearQuestion(typed)
  const chances = chancesOf(question)
  const likeness = searchTexts(index.texts, question.text)

  const hits = index.guides
    .map(({ slug }): GuideHit => {
      const chance = chances.get(slug)
      const alike = likeness.get(slug) ?? 0
      if (chance === undefined) return { slug, score: OF_LIKENESS_ALONE * alike }

      const signs = Math.min(1, weighSigns(slug, question) / FULL_SIGNS)
      return { slug, score: OF_CHANCE * chance + OF_SIGNS * signs + OF_LIKENESS * alike }
    })
    .filter(({ score }) => score > 0.001)
    .sort((one, other) => other.score - one.score)
  const isOurs = !question.isElsewhere && (chances.get(NO_GUIDE) ?? 0) < MOST_CHANCE_OF_NONE
  return { hits, isGoodAnswer: isOurs && (hits[0]?.score ?? 0) >= GOOD_ANSWER }
}
