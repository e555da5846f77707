import { z } from 'zod'
import { contract } from './contract'
import { instant, listOf, typedText } from './fields'

/** The short name of a guide or article in its address. */
export const contentSlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '短名只能用小写字母、数字和短横线')
  .max(60)

export const bySlug = z.strictObject({ slug: z.string().max(60) })

/** `version` opens an older one. */
export const olderVersion = z.strictObject({
  version: z.coerce.number().int().min(1).max(100_000).optional(),
})

/** The version that the editor had open; 0 for something new. */
export const basedOn = z.int().min(0)

export const lastCheck = z.strictObject({
  day: z.iso.date('日期写成 2026-11-24 这样'),
  by: typedText(40),
})

/** Loaded from the repository's file, or written by an administrator. */
const source = z.enum(['file', 'editor'])

export const versionsOf = <const P extends string>(path: P, summary: string) =>
  contract({
    method: 'GET',
    path,
    summary,
    access: ['administrator'],
    params: bySlug,
    response: listOf(
      z.object({
        version: z.int(),
        title: z.string(),
        writtenAt: instant,
        lastChecked: z.object({ day: z.string(), by: z.string() }),
        source,
      }),
    ),
    status: 200,
  })

export const checksOf = <const P extends string>(path: P, summary: string) =>
  contract({
    method: 'GET',
    path,
    summary,
    access: ['administrator'],
    response: listOf(
      z.object({
        slug: z.string(),
        title: z.string(),
        version: z.int(),
        lastChecked: z.object({ day: z.string(), by: z.string() }),
        source,
      }),
    ),
    status: 200,
  })
