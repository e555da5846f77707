import { z } from 'zod'
import { staffRoles } from '@shared/kernel/actor'
import { instant } from '@shared/kernel/fields'
import { sides } from './dispute'
import { legalBases, mediationKinds, panelTies, venues } from './mediation'

export const meetingView = z.object({ at: instant, place: z.string() })

export const panelMemberView = z.object({
  /** Null for residents. */
  id: z.string().nullable(),
  name: z.string(),
  role: z.enum(staffRoles),
  part: z.enum(['handler', 'panel']),
  /** For staff: what ties them to a side; null until they have said so. */
  tie: z.enum(panelTies).nullable(),
  steppedOut: z.boolean(),
})

export const sessionView = z.object({
  kind: z.enum(mediationKinds),
  basis: z.enum(legalBases),
  heldAt: instant,
  place: z.string(),
  /** Others may listen. */
  isOpen: z.boolean(),
  /** For staff and panel alone, as all that follows. */
  venue: z.enum(venues).nullable(),
  officers: z.int().nullable(),
  recorded: z.boolean().nullable(),
  present: z.array(z.string()),
  proxied: z.array(z.enum(sides)),
  words: z.string().nullable(),
})

/** Each side reads its own alone; who mediates reads both. */
export const statementView = z.object({
  side: z.enum(sides),
  text: z.string(),
  at: instant,
  /** Written in the app by the side itself. */
  own: z.boolean(),
})

export const agreementView = z.object({
  text: z.string(),
  performBy: z.string().nullable(),
  reporterSigned: z.boolean(),
  otherSigned: z.boolean(),
  facts: z.string().nullable(),
  issues: z.string().nullable(),
  responsibilities: z.string().nullable(),
  /** Spoken: nobody signs it. */
  oral: z.boolean(),
  way: z.string().nullable(),
  place: z.string().nullable(),
  instalments: z.array(
    z.object({
      what: z.string(),
      yuan: z.number().nullable(),
      due: z.string(),
      doneOn: z.string().nullable(),
    }),
  ),
  /** Both can ask the court together until this day to confirm it; null where the law has no such way. */
  confirmableUntil: z.string().nullable(),
  /** Null until both have asked the court; its answer is null until it has given one. */
  court: z
    .object({
      askedOn: z.string(),
      answeredOn: z.string().nullable(),
      confirmed: z.boolean().nullable(),
    })
    .nullable(),
})
