import type { z } from 'zod'
import type { Sql } from '@server/platform/database'
import { toPublicId } from '@server/platform/public-id'
import type { warningView } from '@shared/disputes/early-warning.contract'
import { mayDecideWarning, mayStepOutOfWarning } from '@shared/disputes/early-warning.policy'
import type { StaffActor } from '@shared/kernel/actor'
import type { StoredWarning } from './early-warnings.repository'
import type { DisputesParts } from './parts'

export type WarningView = z.input<typeof warningView>

interface Known {
  readonly beat: { readonly id: string; readonly name: string }
  readonly names: ReadonlyMap<string, string | null>
}

const mayDo = (actor: StaffActor, warning: StoredWarning): WarningView['may'] => [
  ...(mayDecideWarning(actor, warning) ? (['case', 'answer'] as const) : []),
  ...(mayStepOutOfWarning(actor, warning) ? (['recusal'] as const) : []),
]

function viewOf(actor: StaffActor, warning: StoredWarning, { beat, names }: Known): WarningView {
  const { stationId, disputeUuid, answeredBy, answeredAt } = warning
  const decides = mayDecideWarning(actor, warning)
  return {
    id: warning.id,
    category: warning.category,
    village: warning.villageName,
    beat: { id: beat.id, name: beat.name },
    noticedOn: warning.noticedOn,
    parties: [...warning.parties],
    signs: [...warning.signs],
    words: warning.words,
    risk: warning.risk,
    riskSigns: [...warning.riskSigns],
    state: warning.state,
    reporterName: names.get(warning.reporterId) ?? '',
    answer: warning.answer,
    answeredByName: answeredBy === null ? null : (names.get(answeredBy) ?? null),
    answeredAt: answeredAt?.toISOString() ?? null,
    disputeId: decides && disputeUuid !== null ? toPublicId({ stationId, uuid: disputeUuid }) : null,
    createdAt: warning.createdAt.toISOString(),
    changedAt: warning.changedAt.toISOString(),
    may: warning.state === 'open' ? mayDo(actor, warning) : [],
  }
}

type Parts = Pick<DisputesParts, 'beats' | 'people'>

export async function warningViews(
  { beats, people }: Parts,
  sql: Sql,
  actor: StaffActor,
  warnings: readonly StoredWarning[],
): Promise<WarningView[]> {
  const ids = warnings.flatMap(({ reporterId, answeredBy }) => [reporterId, answeredBy ?? reporterId])
  const names = await people.namesOf(sql, [...new Set(ids)])
  const ofStation = await beats.listBeats(sql, actor.stationId)
  return warnings.flatMap((warning) => {
    const beat = ofStation.find(({ id }) => id === warning.beatId)
    return beat ? [viewOf(actor, warning, { beat, names })] : []
  })
}

export async function oneWarningView(
  parts: Parts,
  sql: Sql,
  actor: StaffActor,
  warning: StoredWarning,
): Promise<WarningView> {
  const [view] = await warningViews(parts, sql, actor, [warning])
  if (view === undefined) throw new Error('a warning belongs to a beat that is not there')
  return view
}
