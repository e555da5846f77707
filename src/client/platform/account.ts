import type { identityContracts } from '@shared/identity/identity.contract'
import type { ResponseOf } from '@shared/kernel/contract'

/** What a signed-in person may know about themselves. */
export type AccountView = ResponseOf<typeof identityContracts.currentSession>
