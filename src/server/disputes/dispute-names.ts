import { categoryWords } from '@shared/disputes/dispute-category'
import { riskNames, sourceNames, stateNames } from '@shared/disputes/dispute-words.rules'

/** What the codes of a dispute are called, for rooms that list or count them. */
export const disputeNames = {
  categories: Object.fromEntries(Object.entries(categoryWords).map(([code, { name }]) => [code, name])),
  risks: riskNames,
  sources: sourceNames,
  states: stateNames,
}
