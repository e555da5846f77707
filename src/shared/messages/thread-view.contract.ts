import { z } from 'zod'
import { attachmentView } from '@shared/kernel/attachment'
import { instant, publicId, typedText } from '@shared/kernel/fields'
import { escalations, threadActs, threadStates } from './thread'

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+){0,8}$/, '编号不对')

/** What the question is about, e.g. the guide from which the villager tapped "问民警". */
export const threadReference = z.union([
  z.strictObject({ kind: z.enum(['guide', 'article']), slug: slug.max(80), title: typedText(60) }),
  z.strictObject({ kind: z.enum(['booking', 'dispute']), id: publicId, title: typedText(60) }),
])
export type ThreadReference = z.output<typeof threadReference>

export const reviewOutcomes = ['fine', 'improper'] as const

export const messageView = z.object({
  sequence: z.int(),
  /** `service` is a line by the service itself: handed over, overdue, closed. */
  from: z.enum(['resident', 'staff', 'service']),
  senderName: z.string(),
  mine: z.boolean(),
  text: z.string().nullable(),
  attachments: z.array(attachmentView),
  reference: threadReference.nullable(),
  sentAt: instant,
  /** The idempotency key it was sent with, so that a phone knows its own message again; only for its sender. */
  key: z.string().nullable(),
  /** For staff: why a person should look at it; it was delivered all the same. */
  doubtful: z.array(z.string()),
  /** For staff: what a person made of the doubt; null until looked at. */
  reviewed: z.enum(reviewOutcomes).nullable(),
})

export const threadView = z.object({
  id: publicId,
  /** What the villager can read out on the phone, e.g. `问-1124-0007`. */
  receipt: z.string(),
  beat: z.object({ id: publicId, name: z.string() }),
  state: z.enum(threadStates),
  escalation: z.enum(escalations),
  dueAt: instant.nullable(),
  overdue: z.boolean(),
  /** Who answers now, in words: `社区民警 …`, `副班民警 …`, `所长 …`. */
  handler: z.string(),
  /** What happens next, in words. */
  next: z.string(),
  lastSequence: z.int(),
  unread: z.int(),
  /** The last message that the other side has seen. */
  seenByOther: z.int(),
  preview: z.string(),
  /** For staff: how many messages a person should still look at. */
  doubtful: z.int(),
  changedAt: instant,
  createdAt: instant,
  /** For staff: who asks. The phone is masked. */
  resident: z
    .object({ name: z.string(), phone: z.string().nullable(), village: z.string().nullable() })
    .nullable(),
  /** For staff: an answer that an auxiliary drafted and the officer may send. */
  draft: z.object({ text: z.string(), by: z.string() }).nullable(),
  /** What this person may do now. */
  may: z.array(z.enum(threadActs)),
})
