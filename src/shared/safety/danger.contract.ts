import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { typedText } from '@shared/kernel/fields'

const dangerCall = z.enum(['110', '119', '120', '122'])

/** Screens a villager's text for danger now; keeps nothing. */
export const checkSafety = contract({
  method: 'POST',
  path: '/api/safety-checks',
  summary: '看一段话里有没有眼前的危险，该打哪个电话',
  access: 'public',
  body: z.strictObject({ text: typedText(2000) }),
  response: z.object({
    call: dangerCall.nullable(),
    reasons: z.array(z.object({ code: z.string(), sentence: z.string(), call: dangerCall })),
  }),
  status: 200,
})
