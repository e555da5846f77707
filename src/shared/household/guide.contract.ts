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
import { instant, limit, listOf, typedText } from '@shared/kernel/fields'
import { GUIDE_SUMMARY_LIMIT, GUIDE_TITLE_LIMIT } from './guide'
import { GAP_LIMIT } from './guide-gap.rules'

const line = typedText(200)

const act = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask') }),
  z.strictObject({
    kind: z.literal('book-home-visit'),
    service: z.enum(['first', 'expired', 'damaged', 'lost', 'temporary']),
  }),
  z.strictObject({ kind: z.literal('call'), number: z.string().regex(/^\d{3,5}$/, '只能是公开的短号') }),
])

/** What an editor writes; the files in src/server/household/guides have the same shape. */
export const guideText = z.strictObject({
  title: typedText(GUIDE_TITLE_LIMIT),
  summary: typedText(GUIDE_SUMMARY_LIMIT),
  whoMayApply: z.array(line).min(1, '请写明谁能办').max(12),
  bring: z
    .array(
      z.strictObject({
        item: typedText(60),
        form: z.enum(['original', 'copy', 'original-and-copy']),
        note: line.optional(),
      }),
    )
    .max(20),
  where: line,
  howLong: line,
  howMuch: line,
  questions: z.array(z.strictObject({ question: typedText(60), answer: typedText(400) })).max(20),
  basis: z
    .array(z.strictObject({ law: typedText(80), article: typedText(40).nullable() }))
    .min(1, '请写明依据')
    .max(20),
  confirmLocally: typedText(200).nullable(),
  related: z.array(contentSlug).max(12),
  acts: z.array(act).min(1).max(6),
  lastChecked: lastCheck,
})

const guideView = guideText.extend({
  slug: z.string(),
  version: z.int(),
  /** False for an older version: the page says so. */
  isCurrent: z.boolean(),
})

const guideItem = z.object({ slug: z.string(), title: z.string(), summary: z.string() })

export const guideContracts = {
  list: contract({
    method: 'GET',
    path: '/api/guides',
    summary: '户口和身份证指南；q 用自己的话问，最合适的在前，不写 q 是全部',
    access: 'public',
    query: z.strictObject({ q: z.string().max(2000).optional(), limit: limit(100, 50) }),
    /** `isGoodAnswer` is false where the officer should be asked instead. */
    response: listOf(guideItem).extend({ isGoodAnswer: z.boolean() }),
    status: 200,
  }),
  one: contract({
    method: 'GET',
    path: '/api/guides/:slug',
    summary: '一篇指南；version 取旧版本',
    access: 'public',
    params: bySlug,
    query: olderVersion,
    response: guideView,
    status: 200,
  }),
  checks: checksOf('/api/guide-checks', '每篇指南上次是哪天、谁核对的，最久没核对的在前'),
  versions: versionsOf('/api/guides/:slug/versions', '一篇指南的各个版本，新的在前'),
  write: contract({
    method: 'POST',
    path: '/api/guides/:slug/versions',
    summary: '管理员写新指南或改旧指南：存成新版本，旧版本仍可看',
    access: ['administrator'],
    params: z.strictObject({ slug: contentSlug }),
    body: guideText.extend({ basedOn }),
    response: guideView,
    status: 201,
    changes: true,
  }),
} as const

export const guideGapContracts = {
  note: contract({
    method: 'POST',
    path: '/api/guide-gaps',
    summary: '没有找到答案的问题：去掉个人信息后记下来，好补指南',
    access: 'anyone',
    body: z.strictObject({ question: typedText(2000) }),
    response: z.object({ noted: z.boolean() }),
    status: 201,
    changes: true,
  }),
  list: contract({
    method: 'GET',
    path: '/api/guide-gaps',
    summary: '指南里还缺什么：村民问了没找到的，问得多的在前',
    access: ['station-chief', 'administrator'],
    query: z.strictObject({
      limit: limit(100, 50),
      cursor: z
        .string()
        .regex(/^\d{1,9}\.[0-9a-f-]{36}$/, '翻页的位置不对')
        .optional(),
    }),
    response: listOf(
      z.object({
        id: z.string(),
        question: z.string().max(GAP_LIMIT),
        times: z.int(),
        firstAskedAt: instant,
        lastAskedAt: instant,
        /** The guide that comes closest, where one does: the question may belong into it. */
        nearest: guideItem.pick({ slug: true, title: true }).nullable(),
        may: z.array(z.enum(['close', 'write'])),
      }),
    ),
    status: 200,
  }),
  close: contract({
    method: 'DELETE',
    path: '/api/guide-gaps/:id',
    summary: '这个问题已经有指南了，从清单去掉',
    access: ['administrator'],
    params: z.strictObject({ id: z.uuid('编号不对') }),
    response: null,
    status: 204,
    changes: true,
  }),
} as const
