import type { LastCheck } from '@shared/kernel/content-version'
import type { ArticlePicture } from './article-picture'

/** The five subjects that every visit brings to the door (五必宣, facts.md A 18). */
export const articleTopics = [
  'anti-fraud',
  'fire-and-theft',
  'road-safety',
  'anti-drugs',
  'contact-officer',
] as const

export type ArticleTopic = (typeof articleTopics)[number]

export const topicNames: Record<ArticleTopic, string> = {
  'anti-fraud': '防电诈',
  'fire-and-theft': '防火防盗',
  'road-safety': '交通安全',
  'anti-drugs': '禁毒',
  'contact-officer': '联系民警',
}

export const ARTICLE_TITLE_LIMIT = 24
export const ARTICLE_SUMMARY_LIMIT = 60

/** When an article stands on top: the months of Beijing's calendar, 1..12, and what people call that time. */
export interface Season {
  readonly name: string
  readonly months: readonly number[]
}

/** Where a sentence comes from; `article` is null where the whole document or announcement is meant. */
export interface ArticleBasis {
  readonly law: string
  readonly article: string | null
}

/** One short article: read in two minutes, told in a villager's words. */
export interface Article {
  readonly slug: string
  readonly topic: ArticleTopic
  readonly picture: ArticlePicture
  readonly title: string
  readonly summary: string
  /** The one sentence to remember, printed large. */
  readonly keyRule: string
  readonly paragraphs: readonly string[]
  /** Null: the whole year. */
  readonly season: Season | null
  readonly basis: readonly ArticleBasis[]
  /** What differs from place to place, shown with 以派出所答复为准. */
  readonly confirmLocally: string | null
  readonly lastChecked: LastCheck
}
