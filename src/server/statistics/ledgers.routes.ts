import type { z } from 'zod'
import type { Sql } from '@server/platform/database'
import { sendFile } from '@server/platform/documents/send-file'
import { toPublicId } from '@server/platform/public-id'
import type { Actor } from '@shared/kernel/actor'
import type { LedgerRequest } from '@shared/statistics/ledger'
import { ledgerContracts } from '@shared/statistics/ledger.contract'
import { ledgerActsOffered } from '@shared/statistics/ledger.policy'
import { readyUntil, standingOf } from '@shared/statistics/ledger.rules'
import { exportLines } from './county-export.service'
import { sayScope } from './ledger-files.service'
import type { LedgersService } from './ledgers.service'
import type { StatisticsParts } from './parts'

type LedgerView = z.input<typeof ledgerContracts.request.response>

async function viewsOf(
  parts: StatisticsParts,
  sql: Sql,
  actor: Actor,
  { requests, now }: { readonly requests: readonly LedgerRequest[]; readonly now: Date },
): Promise<LedgerView[]> {
  const ids = requests.flatMap(({ requesterId, decidedBy }) => [requesterId, decidedBy ?? requesterId])
  const staff = await parts.people.staffOf(sql, [...new Set(ids)])
  const nameOf = (id: string) => staff.get(id)?.name ?? '已离开的工作人员'
  return Promise.all(
    requests.map(async (request) => ({
      id: toPublicId(request),
      subject: request.subject,
      from: request.from,
      to: request.to,
      personal: request.personal,
      scope: await sayScope(parts, sql, request),
      purpose: request.purpose,
      rows: request.rowCount,
      requester: nameOf(request.requesterId),
      mine: request.requesterId === actor.accountId,
      requestedAt: request.requestedAt.toISOString(),
      standing: standingOf(request, now),
      decidedBy: request.decidedBy === null ? null : nameOf(request.decidedBy),
      reason: request.reason,
      readyUntil: readyUntil(request)?.toISOString() ?? null,
      may: ledgerActsOffered(actor, request, now),
    })),
  )
}

async function viewOf(
  parts: StatisticsParts,
  sql: Sql,
  actor: Actor,
  { request, now }: { readonly request: LedgerRequest; readonly now: Date },
): Promise<LedgerView> {
  const [view] = await viewsOf(parts, sql, actor, { requests: [request], now })
  if (!view) throw new Error('a request has a view')
  return view
}

export function mountLedgers(parts: StatisticsParts, ledgers: LedgersService): void {
  const { mount, database } = parts
  mount(ledgerContracts.list, async ({ sql, actor, query, now }) => {
    const { items, ...rest } = await ledgers.list(sql, actor, { ...query, now })
    return { ...rest, items: await viewsOf(parts, sql, actor, { requests: items, now }) }
  })
  mount(ledgerContracts.request, async ({ sql, actor, body, now }) => {
    const request = await ledgers.request(sql, actor, body, now)
    return viewOf(parts, sql, actor, { request, now })
  })
  mount(ledgerContracts.approval, async ({ sql, actor, params, now }) => {
    const request = await ledgers.decide(sql, actor, params.id, { reason: null, now })
    return viewOf(parts, sql, actor, { request, now })
  })
  mount(ledgerContracts.refusal, async ({ sql, actor, params, body, now }) => {
    const request = await ledgers.decide(sql, actor, params.id, { reason: body.reason, now })
    return viewOf(parts, sql, actor, { request, now })
  })
  mount.raw(ledgerContracts.file, async ({ actor, params, now }, response) => {
    const file = await database.transaction((sql) => ledgers.download(sql, actor, params.id, now))
    sendFile(response, file)
  })
  mount.raw(ledgerContracts.lines, async ({ actor, query, now }, response) => {
    const file = await database.transaction((sql) => exportLines(parts, sql, actor, { ...query, now }))
    sendFile(response, file)
  })
}
