import type { Sql } from '@server/platform/database'
import type { FileAnswer } from '@server/platform/documents/send-file'
import { fromPublicId, newUuid, toPublicId } from '@server/platform/public-id'
import type { AuditEntry } from '@shared/audit/audit-entry'
import { type Actor, type StaffActor, isStaff } from '@shared/kernel/actor'
import { beijingDay } from '@shared/kernel/beijing-time'
import { maskIdentityNumbers } from '@shared/kernel/identity-number'
import { type Page, toPage } from '@shared/kernel/paging'
import { Refusal } from '@shared/kernel/refusals'
import type { LedgerRange, LedgerRequest } from '@shared/statistics/ledger'
import {
  approvesLedgers,
  ledgerScopeOf,
  mayDecideLedger,
  mayDownloadLedger,
} from '@shared/statistics/ledger.policy'
import { checkRange, decide, takeAway, waitingSince } from '@shared/statistics/ledger.rules'
import { ledgerFile } from './ledger-files.service'
import { tellApprovers, tellOutcome } from './ledger-notices.service'
import { readLedger } from './ledger-records.service'
import {
  addLedgerRequest,
  countWaiting,
  listLedgerRequests,
  lockLedgerRequest,
  saveLedgerRequest,
} from './ledgers.repository'
import type { StatisticsParts } from './parts'

export type NewLedger = LedgerRange & { readonly purpose: string }

/** The station's beats that a ledger of this person covers; null for all of them. */
export interface LedgerScope {
  readonly actor: StaffActor
  readonly beatUuids: readonly string[] | null
}

const uuidsOf = (beatIds: readonly string[]) => beatIds.flatMap((id) => fromPublicId(id)?.uuid ?? [])

const ledgerEntry = (
  actor: Actor,
  { stationId, uuid }: Pick<LedgerRequest, 'stationId' | 'uuid'>,
  action: string,
  reason: string | null = null,
): AuditEntry => ({
  stationId,
  actorId: actor.accountId,
  actorRole: actor.role,
  action: `ledger.${action}`,
  subject: toPublicId({ stationId, uuid }),
  outcome: 'done',
  reason,
})

/** Refuses who has no ledger of their own, and a range that makes no sense. */
export function scopeFor(actor: Actor, range: LedgerRange, now: Date): LedgerScope {
  const scope = ledgerScopeOf(actor)
  if (scope === 'none' || !isStaff(actor)) throw new Refusal('actor.not-allowed')
  const errors = checkRange(range, beijingDay(now))
  if (errors.length > 0) throw new Refusal('request.invalid', { errors })
  return { actor, beatUuids: scope === null ? null : uuidsOf(scope) }
}

interface ListAsked {
  readonly list: 'mine' | 'to-decide'
  readonly limit: number
  readonly cursor?: string | undefined
  readonly now: Date
}

export class LedgersService {
  constructor(private readonly parts: StatisticsParts) {}

  async request(sql: Sql, actor: Actor, wanted: NewLedger, now: Date): Promise<LedgerRequest> {
    const { actor: staff, beatUuids } = scopeFor(actor, wanted, now)
    const { stationId } = staff
    const records = await readLedger(sql, this.parts.vault, wanted.subject, {
      ...wanted,
      stationId,
      beatUuids,
      readerId: staff.accountId,
    })

    const request: LedgerRequest = {
      ...wanted,
      stationId,
      uuid: newUuid(now),
      requesterId: staff.accountId,
      beatIds: beatUuids?.map((uuid) => toPublicId({ stationId, uuid })) ?? null,
      purpose: maskIdentityNumbers(wanted.purpose),
      rowCount: records.length,
      state: wanted.personal ? 'waiting' : 'approved',
      requestedAt: now,
      decidedBy: null,
      decidedAt: null,
      reason: null,
      downloadedAt: null,
    }
    await addLedgerRequest(sql, request, beatUuids)
    await this.parts.audit.record(sql, now, ledgerEntry(actor, request, 'requested', request.purpose))
    if (request.state === 'waiting') await tellApprovers(this.parts, sql, request, now)
    return request
  }

  async decide(
    sql: Sql,
    actor: Actor,
    id: string,
    { reason, now }: { readonly reason: string | null; readonly now: Date },
  ): Promise<LedgerRequest> {
    const approves = reason === null
    const action = approves ? 'approved' : 'declined'
    const request = await this.find(sql, id)
    if (!mayDecideLedger(actor, request)) throw notAllowed(actor, request, action)

    const decided = decide(request, { by: actor.accountId, approves, reason }, now)
    await saveLedgerRequest(sql, decided)
    await this.parts.audit.record(sql, now, ledgerEntry(actor, request, action, reason))
    await tellOutcome(this.parts, sql, decided, now)
    return decided
  }

  /** The file and its mark in one transaction: nothing leaves without its line in the audit. */
  async download(sql: Sql, actor: Actor, id: string, now: Date): Promise<FileAnswer> {
    const request = await this.find(sql, id)
    if (!mayDownloadLedger(actor, request)) throw notAllowed(actor, request, 'downloaded')

    const taken = takeAway(request, now)
    const beatUuids = request.beatIds === null ? null : uuidsOf(request.beatIds)
    const records = await readLedger(sql, this.parts.vault, request.subject, {
      ...request,
      beatUuids,
      readerId: request.requesterId,
    })
    await saveLedgerRequest(sql, taken)
    await this.parts.audit.record(sql, now, ledgerEntry(actor, request, 'downloaded', request.purpose))
    return ledgerFile(this.parts, sql, { request, records, now })
  }

  async list(
    sql: Sql,
    actor: Actor,
    { list, limit, cursor, now }: ListAsked,
  ): Promise<Page<LedgerRequest> & { readonly waiting: number }> {
    if (!isStaff(actor) || (list === 'to-decide' && actor.role === 'officer'))
      throw new Refusal('actor.not-allowed')
    const rows = await listLedgerRequests(sql, {
      stationId: actor.stationId,
      requesterId: list === 'mine' ? actor.accountId : null,
      notBy: actor.accountId,
      before: beforeOf(cursor),
      limit,
    })
    const { stationId, accountId: notBy, role } = actor
    const since = waitingSince(now)
    const waiting = approvesLedgers(role) ? await countWaiting(sql, { stationId, notBy, since }) : 0
    return { ...toPage(rows, limit, toPublicId), waiting }
  }

  private async find(sql: Sql, id: string): Promise<LedgerRequest> {
    const caseId = fromPublicId(id)
    const request = caseId && (await lockLedgerRequest(sql, caseId))
    if (!request) throw new Refusal('ledger.not-found')
    return request
  }
}

function beforeOf(cursor: string | undefined): string | null {
  if (cursor === undefined) return null
  const place = fromPublicId(cursor)
  if (place) return place.uuid
  throw new Refusal('request.invalid', { errors: [{ field: 'cursor', text: '请从第一页重新看' }] })
}

const notAllowed = (actor: Actor, request: LedgerRequest, action: string) =>
  new Refusal('actor.not-allowed', {
    attempt: { ...ledgerEntry(actor, request, action, 'actor.not-allowed'), outcome: 'refused' },
  })
