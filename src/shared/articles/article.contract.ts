import { z } from 'zod'
import {
  basedOn,
  bySlug,
  checksOf,
  contentSlug,
  lastCheck,
  olderVersion,
  versionsOf,
} from '@shared/kernel/content-version.contract'
import { contract } from '@shared/kernel/contract'
import { limit, listOf, typedText } from '@shared/kernel/fields'
import { ARTICLE_SUMMARY_LIMIT, ARTICLE_TITLE_LIMIT, articleTopics } from './article'
import { articlePictures } from './article-picture'

const season = z.strictObject({
  name: typedText(8),
  months: z.array(z.int().min(1).max(12)).min(1).max(12),
})

/** What an editor writes; the files in src/server/articles/texts have the same shape. */
export const articleText = z.strictObject({
  topic: z.enum(articleTopics),
  picture: z.enum(articlePictures),
  title: typedText(ARTICLE_TITLE_LIMIT),
  summary: typedText(ARTICLE_SUMMARY_LIMIT),
  keyRule: typedText(40),
  paragraphs: z.array(typedText(400)).min(1).max(12),
  season: season.nullable(),
  basis: z
    .array(z.strictObject({ law: typedText(60), article: typedText(20).nullable() }))
    .min(1, '请写明依据')
    .max(12),
  confirmLocally: typedText(100).nullable(),
  lastChecked: lastCheck,
})

/** One line of the list. */
const articleItem = z.object({
  slug: z.string(),
  topic: z.enum(articleTopics),
  picture: z.enum(articlePictures),
  title: z.string(),
  summary: z.string(),
  /** What people call the time that the article is for, e.g. `防火期`. */
  seasonName: z.string().nullable(),
  inSeason: z.boolean(),
})

const articleView = articleItem.extend({
  version: z.int(),
  /** False for an older version: the page says so. */
  isCurrent: z.boolean(),
  keyRule: z.string(),
  paragraphs: z.array(z.string()),
  season: z.object({ name: z.string(), months: z.array(z.int()) }).nullable(),
  basis: z.array(z.object({ law: z.string(), article: z.string().nullable() })),
  confirmLocally: z.string().nullable(),
  lastChecked: lastCheck,
})

export const articleContracts = {
  list: contract({
    method: 'GET',
    path: '/api/articles',
    summary: '防火防盗、防电诈、交通安全、禁毒、联系民警的短文；应季的在前',
    access: 'public',
    query: z.strictObject({
      topic: z.enum(articleTopics, '没有这个栏目').optional(),
      limit: limit(60, 20),
      cursor: z
        .string()
        .regex(/^[0-2]\.\d{1,6}\.[a-z0-9-]{1,60}$/, '翻页的位置不对')
        .optional(),
    }),
    response: listOf(articleItem),
    status: 200,
  }),
  one: contract({
    method: 'GET',
    path: '/api/articles/:slug',
    summary: '一篇短文；version 取旧版本',
    access: 'public',
    params: bySlug,
    query: olderVersion,
    response: articleView,
    status: 200,
  }),
  checks: checksOf('/api/article-checks', '每篇短文上次是哪天、谁核对的，最久没核对的在前'),
  versions: versionsOf('/api/articles/:slug/versions', '一篇短文的各个版本，新的在前'),
  write: contract({
    method: 'POST',
    path: '/api/articles/:slug/versions',
    summary: '管理员写新文章或改旧文章：存成新版本，旧版本仍可看',
    access: ['administrator'],
    params: z.strictObject({ slug: contentSlug }),
    body: articleText.extend({ basedOn }),
    response: articleView,
    status: 201,
    changes: true,
  }),
} as const
