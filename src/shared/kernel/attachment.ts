import { z } from 'zod'
import { publicId } from './fields'

/** A picture or a recording as any case shows it; `url` is signed and lives for at most an hour. */
export const attachmentView = z.object({
  id: publicId,
  kind: z.enum(['picture', 'voice']),
  url: z.string(),
  bytes: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  seconds: z.number().nullable(),
})

export type AttachmentView = z.output<typeof attachmentView>
