import type { Sealed } from '@server/platform/vault'
import type { ConsentWay, DisputeScope, DisputeSource, Progress, Side } from '@shared/disputes/dispute'
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
  readonly source: DisputeSource
  /** The member of staff who wrote it down; null where it came by the app. */
  readonly registeredBy: string | null
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

/** One side of a dispute. */
export interface Party {
  readonly side: Side
  readonly accountId: string | null
  readonly name: string | null
  readonly phone: Sealed | null
  readonly consentWay: ConsentWay | null
  readonly consentAt: Date | null
  readonly consentNote: string | null
  readonly invitedAt: Date | null
  /** Whoever proves the phone of this blind index sees the invitation. */
  readonly invitedIndex: Buffer | null
  /** What the invitation is about, in words that give nobody away. */
  readonly topic: string | null
}
