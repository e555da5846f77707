import { z } from 'zod'
import { instant, typedText } from '@shared/kernel/fields'
import { sides } from './dispute'
import { exclusions, legalBases, mediationKinds, minorViolations, minorsPresent, venues } from './mediation'

const someSides = z.array(z.enum(sides)).max(2).default([])

/** A meeting that took place; what each side said is kept apart. */
export const heldSession = z.strictObject({
  /** When it took place; now without it. */
  heldAt: instant.optional(),
  kind: z.enum(mediationKinds),
  basis: z.enum(legalBases),
  venue: z.enum(venues),
  place: typedText(60),
  officers: z.int().min(0).max(9),
  recorded: z.boolean(),
  present: z.array(typedText(30)).max(20, '最多写 20 人').default([]),
  /** Both sides want others to be able to listen; closed without it (人民调解法 23). */
  isOpen: z.boolean().default(false),
  /** Sides for whom somebody else came. */
  proxied: someSides,
  minors: z.enum(minorsPresent).default('none'),
  violation: z.enum(minorViolations).optional(),
  /** Police mediation: sides suspected of the violation. */
  suspects: someSides,
  exclusions: z.array(z.enum(exclusions)).max(7).default([]),
  /** Everybody who took part was asked, and nobody is tied to a side; for those who had not said it yet. */
  nobodyTied: z.boolean().default(false),
  statements: z
    .strictObject({ reporter: typedText(500).optional(), other: typedText(500).optional() })
    .default({}),
  note: typedText(500).optional(),
})
