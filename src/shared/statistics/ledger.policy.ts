import { type Actor, type Role, type StaffActor, isStaff } from '@shared/kernel/actor'
import type { LedgerAct, LedgerRequest } from './ledger'
import { standingOf } from './ledger.rules'

/** The roles that may ask for a ledger: within their own beat, or the whole station. */
export const ledgerRoles = ['officer', 'station-chief'] as const
/** Those who may approve another's: the administrator sees who asks and what for, never the rows. */
export const ledgerDeskRoles = ['officer', 'station-chief', 'administrator'] as const

const beatsOf = ({ beatIds, deputyBeatIds }: StaffActor) => [...new Set([...beatIds, ...deputyBeatIds])]

/** The beats that the person's ledger covers today: null for the whole station; 'none' where there is none for them. */
export function ledgerScopeOf(actor: Actor): readonly string[] | null | 'none' {
  if (!isStaff(actor)) return 'none'
  if (actor.role === 'station-chief') return null
  const beats = beatsOf(actor)
  return actor.role === 'officer' && beats.length > 0 ? beats : 'none'
}

/** Who decides about what others ask for. */
export const approvesLedgers = (role: Role): boolean => role === 'station-chief' || role === 'administrator'

const isApprover = (actor: Actor, { stationId }: Pick<LedgerRequest, 'stationId'>): boolean =>
  isStaff(actor) && actor.stationId === stationId && approvesLedgers(actor.role)

/** One's own is refused by the rule with its own sentence. */
export const mayDecideLedger = (actor: Actor, request: LedgerRequest): boolean =>
  request.personal && isApprover(actor, request)

/** The requester alone, while all its beats are still theirs. */
export function mayDownloadLedger(actor: Actor, request: LedgerRequest): boolean {
  const scope = ledgerScopeOf(actor)
  if (scope === 'none' || !isStaff(actor) || actor.stationId !== request.stationId) return false
  if (actor.accountId !== request.requesterId) return false
  return scope === null || (request.beatIds?.every((id) => scope.includes(id)) ?? false)
}

/** What the person may do now; pages offer exactly this. */
export function ledgerActsOffered(actor: Actor, request: LedgerRequest, now: Date): LedgerAct[] {
  const standing = standingOf(request, now)
  const decides = mayDecideLedger(actor, request) && actor.accountId !== request.requesterId
  return [
    ...(decides && standing === 'waiting' ? (['approval', 'refusal'] as const) : []),
    ...(mayDownloadLedger(actor, request) && standing === 'ready' ? (['download'] as const) : []),
  ]
}
