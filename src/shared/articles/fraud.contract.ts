import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { typedText } from '@shared/kernel/fields'
import { fraudTypes } from './fraud'

const fraudType = z.enum(fraudTypes)

/** Listens to what a villager was offered or what happened; keeps nothing. */
export const checkFraudContract = contract({
  method: 'POST',
  path: '/api/fraud-checks',
  summary: '听一段话像不像诈骗，像哪一种，现在怎么办',
  access: 'public',
  body: z.strictObject({ text: typedText(2000) }),
  response: z.object({
    verdict: z.enum(['likely-fraud', 'unclear', 'no-sign']),
    types: z.array(fraudType),
    signs: z.array(z.object({ type: fraudType, name: z.string(), sign: z.string() })),
    advice: z.array(z.string()),
    paid: z.boolean(),
    call: z.literal('110').nullable(),
  }),
  status: 200,
})
