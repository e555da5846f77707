import type { HeardQuestion } from './guide-listening.rules'
import { cardSigns } from './guide-signs-cards'
import { moveSigns } from './guide-signs-moves'
import { recordSigns } from './guide-signs-records'
import { registerSigns } from './guide-signs-register'
import type { GuideWord } from './guide-words'

/** A full sign weighs about this. */
const CLEAR = 12
const OF_FURTHER_SIGNS = 0.12
const OF_BEST_CLAUSE = 0.35

interface Sign {
  readonly weight: number
  readonly wanted: readonly GuideWord[]
  readonly unwanted: readonly GuideWord[]
}

const signOf = (weight: number, names: string): Sign => {
  const all = names.split(' ')
  return {
    weight,
    wanted: all.filter((name) => !name.startsWith('-')) as GuideWord[],
    unwanted: all.filter((name) => name.startsWith('-')).map((name) => name.slice(1)) as GuideWord[],
  }
}

const signs: ReadonlyMap<string, readonly Sign[]> = new Map(
  Object.entries({ ...registerSigns, ...moveSigns, ...recordSigns, ...cardSigns }).map(([slug, all]) => [
    slug,
    all.map(([weight, names]) => signOf(weight, names)),
  ]),
)

function weigh(all: readonly Sign[], heard: ReadonlySet<GuideWord>): number {
  const found = all
    .filter((sign) => sign.wanted.every((name) => heard.has(name)))
    .filter((sign) => !sign.unwanted.some((name) => heard.has(name)))
    .map(({ weight }) => weight)
  if (found.length === 0) return 0
  const best = Math.max(...found)
  return best + OF_FURTHER_SIGNS * (found.reduce((sum, weight) => sum + weight, 0) - best)
}

/** How clearly the signs of a guide stand in a question; 1 is a full sign, in one clause or all of it. */
export function weighSigns(slug: string, { ideas, clauses }: HeardQuestion): number {
  const all = signs.get(slug) ?? []
  const clause = Math.max(...clauses.map((part) => weigh(all, part)))
  return (weigh(all, ideas) + OF_BEST_CLAUSE * clause) / (1 + OF_BEST_CLAUSE) / CLEAR
}
