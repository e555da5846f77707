import type { z } from 'zod'
import type { Sql } from '@server/platform/database'
import { type StaffActor, roleNames } from '@shared/kernel/actor'
import { type BeijingDay, beijingDay } from '@shared/kernel/beijing-time'
import { type DueSign, dueSigns } from '@shared/rounds/motorbike'
import type { motorbikeContracts } from '@shared/rounds/motorbike.contract'
import { byDue, dueSignOf } from '@shared/rounds/motorbike.rules'
import { mayNoteRepair, mayReadMotorbikes, mayRegisterMotorbikes } from '@shared/rounds/round.policy'
import { type Motorbike, type Repair, listMotorbikes, listRepairs } from './motorbikes.repository'
import { keepersAmong } from './motorbikes.service'
import type { RoundsParts } from './parts'
import { notAllowed } from './round-access'

type Register = z.input<typeof motorbikeContracts.list.response>
type MotorbikeView = Register['items'][number]

const dueWords: Record<DueSign, string> = { overdue: '过期了', soon: '快到期', fine: '没到期' }

const dueOf = (day: BeijingDay, today: BeijingDay): MotorbikeView['inspection'] => {
  const sign = dueSignOf(day, today)
  return { day, sign, words: dueWords[sign] }
}

/** The order of `dueSigns` is from worst to best. */
const worseOf = (one: DueSign, other: DueSign): DueSign =>
  dueSigns.indexOf(one) < dueSigns.indexOf(other) ? one : other

type Names = ReadonlyMap<string, string | null>

/** What each person sees of the register. */
export class MotorbikeViews {
  constructor(private readonly parts: RoundsParts) {}

  async register(sql: Sql, actor: StaffActor, now: Date): Promise<Register> {
    const { stationId } = actor
    if (!mayReadMotorbikes(actor, stationId))
      throw notAllowed(actor, { stationId, id: null }, 'motorbike.listed')
    const mayRegister = mayRegisterMotorbikes(actor, stationId)
    const staff = mayRegister ? await this.parts.people.staffOfStation(sql, stationId) : []
    const motorbikes = (await listMotorbikes(sql, stationId)).sort(byDue)
    return {
      items: await this.views(sql, actor, motorbikes, now),
      nextCursor: null,
      keepers: keepersAmong(staff).map(({ accountId, name }) => ({ id: accountId, name })),
      may: mayRegister ? ['register'] : [],
    }
  }

  async one(sql: Sql, actor: StaffActor, motorbike: Motorbike, now: Date): Promise<MotorbikeView> {
    const [view] = await this.views(sql, actor, [motorbike], now)
    if (!view) throw new Error('a motorbike has a view')
    return view
  }

  private async views(
    sql: Sql,
    actor: StaffActor,
    all: readonly Motorbike[],
    now: Date,
  ): Promise<MotorbikeView[]> {
    const uuids = all.map(({ uuid }) => uuid)
    const repairs = await listRepairs(sql, actor.stationId, uuids)
    const people = [
      ...all.flatMap(({ keeperId }) => keeperId ?? []),
      ...repairs.map(({ notedBy }) => notedBy),
    ]
    const names = await this.parts.people.namesOf(sql, [...new Set(people)])
    return all.map((motorbike) => this.toView(actor, motorbike, { repairs, names, today: beijingDay(now) }))
  }

  private toView(
    actor: StaffActor,
    motorbike: Motorbike,
    around: { readonly repairs: readonly Repair[]; readonly names: Names; readonly today: BeijingDay },
  ): MotorbikeView {
    const { keeperId } = motorbike
    const nameOf = (id: string) => around.names.get(id) ?? roleNames.officer
    const inspection = dueOf(motorbike.inspectionDue, around.today)
    const insurance = dueOf(motorbike.insuranceDue, around.today)
    const registrar = mayRegisterMotorbikes(actor, motorbike.stationId)
    return {
      id: motorbike.id,
      plate: motorbike.plate,
      keeper: keeperId === null ? null : { id: keeperId, name: nameOf(keeperId) },
      mine: keeperId === actor.accountId,
      inspection,
      insurance,
      sign: worseOf(inspection.sign, insurance.sign),
      mileage: motorbike.mileage,
      repairs: around.repairs
        .filter(({ motorbikeUuid }) => motorbikeUuid === motorbike.uuid)
        .map(({ day, what, notedBy }) => ({ day, what, byName: nameOf(notedBy) })),
      version: motorbike.version,
      may: [
        ...(registrar ? (['change', 'retire'] as const) : []),
        ...(mayNoteRepair(actor, motorbike) ? (['note-repair'] as const) : []),
      ],
    }
  }
}
