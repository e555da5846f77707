import type { Actor } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import { CONSENT_VERSION } from './consent-document'

/** Refuses an outdated text, and anyone under 14, for whom a guardian acts (PIPL Art. 31). */
export function assertAgreeable(agreement: {
  readonly version: string
  readonly atLeastFourteen: boolean
}): void {
  if (!agreement.atLeastFourteen) throw new Refusal('identity.guardian-needed')
  if (agreement.version !== CONSENT_VERSION) throw new Refusal('identity.consent-outdated')
}

/** Staff work under their duty; residents agree first (PIPL Art. 13). */
export const needsConsent = (actor: Pick<Actor, 'role'>): boolean => actor.role === 'resident'
