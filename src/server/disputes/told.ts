import type { Sql } from '@server/platform/database'
import type { Side, Ties } from '@shared/disputes/dispute'
import type { Order } from '@shared/disputes/dispute-order'
import type { PanelTie } from '@shared/disputes/mediation'
import type { Actor } from '@shared/kernel/actor'
import type { Dispute } from './stored-dispute'

/** An act as it was asked for. */
export interface Told {
  readonly order: Order
  readonly words: string | null
  /** The side that staff name; residents speak for their own. */
  readonly side?: Side | undefined
  /** Accounts that an assignment or convening names. */
  readonly people?: readonly string[]
  readonly uploadIds?: readonly string[]
  readonly intoReceipt?: string
  readonly invited?: {
    readonly name?: string | undefined
    readonly phone?: string | undefined
    readonly topic?: string | undefined
  }
  /** What each side said at a meeting. */
  readonly statements?: Readonly<Partial<Record<Side, string | undefined>>>
  /** What an agreement says besides its terms. */
  readonly paper?: {
    readonly facts?: string | undefined
    readonly issues?: string | undefined
    readonly responsibilities?: string | undefined
    readonly way?: string | undefined
    readonly place?: string | undefined
  }
  /** Everybody at the meeting was asked, and nobody is tied to a side. */
  readonly nobodyTied?: boolean
  readonly disclosed?: { readonly memberId?: string | undefined; readonly tie: PanelTie }
}

/** One act while it is done. */
export interface Work {
  readonly sql: Sql
  readonly actor: Actor
  readonly told: Told
  readonly now: Date
}

export interface Done {
  readonly dispute: Dispute
  readonly ties: Ties
}

export type Effect = (dispute: Dispute, work: Work) => Promise<Dispute>
