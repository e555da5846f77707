import type { Mount } from '@server/platform/mount'
import { ownDataContracts } from '@shared/identity/own-data.contract'
import { type OwnDataParts, closeAccount, copyOwnData, withdrawConsent } from './own-data.service'

export interface OwnDataRoutesParts extends OwnDataParts {
  readonly mount: Mount
  readonly operator: {
    readonly name: string
    readonly filingNumber: string
    readonly complaintEntry: string
  }
}

/** What a resident may ask about themselves; mounted last, because every room keeps something. */
export function openOwnData(parts: OwnDataRoutesParts): void {
  const { mount, operator } = parts
  const { name, filingNumber, complaintEntry } = operator
  mount(ownDataContracts.operator, () => Promise.resolve({ name, filingNumber, complaintEntry }))
  mount(ownDataContracts.copy, ({ actor, now }) => copyOwnData(parts, actor.accountId, now))
  mount(ownDataContracts.withdrawConsent, ({ actor, now }) => withdrawConsent(parts, actor.accountId, now))
  mount(ownDataContracts.closeAccount, ({ actor, now }) => closeAccount(parts, actor.accountId, now))
}
