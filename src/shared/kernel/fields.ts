import { z } from 'zod'

// Control characters except line feed and tab; a lone half of a surrogate pair cannot be stored as UTF-8.
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f]|[\ud800-\udfff]/u

/** Text that a person typed: trimmed, 1..`most` characters (UTF-16 units), no control characters. */
export const typedText = (most: number) =>
  z
    .string('请填写文字')
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(1, '这里还没有填写')
        .max(most, `最多 ${most} 个字`)
        .refine((text) => !unprintable.test(text), '里面有看不见的特殊符号，请删掉再试'),
    )

/** A public id: 32 characters of lower-case base32hex that carry station and case. */
export const publicId = z.string().regex(/^[0-9a-v]{32}$/, '编号不对')

/** An instant as ISO 8601 in UTC. */
export const instant = z.iso.datetime()

/** A mainland mobile phone number as typed; normalised by `normalisePhone`. */
export const typedPhone = z.string().trim().min(11, '手机号要 11 位').max(20, '手机号不对')

/** `limit` of a list from the query string, 1..`most`. */
export const limit = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual)

/** A keyset list: `nextCursor` is null on the last page. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })
