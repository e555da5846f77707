import type { Sealed } from '@server/platform/vault'
import type { DisputeScope, Progress, Side } from '@shared/disputes/dispute'
import type { DisputeCategory } from '@shared/disputes/dispute-category'
import type { Behalf, CallBack, Happening, Place } from '@shared/disputes/dispute-report'

/** A dispute as the server works with it. */
export interface Dispute extends DisputeScope {
  readonly uuid: string
  /** Public id. */
  readonly id: string
  readonly beatUuid: string
  readonly category: DisputeCategory
  readonly villageCode: string | null
  readonly villageName: string | null
  readonly receipt: string
  readonly text: string | null
  readonly numberMasked: boolean
  readonly happened: Happening | null
  readonly landmark: string | null
  readonly place: Place | null
  readonly confidential: boolean
  readonly behalf: Behalf | null
  readonly callBack: CallBack
  readonly progress: Progress
  readonly signs: readonly string[]
  readonly mergedInto: string | null
  readonly handlerId: string | null
  readonly stepCount: number
  readonly createdAt: Date
  readonly changedAt: Date
}

export type Consent = 'not-asked' | 'agreed' | 'refused'

/** One side of a dispute. */
export interface Party {
  readonly side: Side
  readonly accountId: string | null
  readonly name: string | null
  readonly phone: Sealed | null
  readonly consent: Consent
}
