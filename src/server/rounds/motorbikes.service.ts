import type { Sql } from '@server/platform/database'
import { fromPublicId, newUuid, toPublicId } from '@server/platform/public-id'
import type { StaffActor } from '@shared/kernel/actor'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import type { MotorbikeDues } from '@shared/rounds/motorbike'
import { mayNoteRepair, mayRegisterMotorbikes } from '@shared/rounds/round.policy'
import {
  type Motorbike,
  addRepair,
  isPlateTaken,
  lockMotorbike,
  retireMotorbike,
  saveMotorbike,
} from './motorbikes.repository'
import type { RoundsParts } from './parts'
import { notAllowed, roundEntry } from './round-access'

export interface MotorbikeFacts extends MotorbikeDues {
  readonly plate: string
  readonly keeperId: string | null
  readonly mileage: number | null
}

export interface NewRepair {
  readonly day: BeijingDay
  readonly what: string
  readonly mileage?: number | undefined
}

type May = (actor: StaffActor, motorbike: Motorbike) => boolean

const mayRegister: May = (actor, { stationId }) => mayRegisterMotorbikes(actor, stationId)

/** The register of a station's motorbikes: who keeps which, and what is due. */
export class MotorbikesService {
  constructor(private readonly parts: RoundsParts) {}

  async register(sql: Sql, actor: StaffActor, facts: MotorbikeFacts, now: Date): Promise<Motorbike> {
    const { stationId } = actor
    if (!mayRegisterMotorbikes(actor, stationId))
      throw notAllowed(actor, { stationId, id: null }, 'motorbike.registered')
    const uuid = newUuid(now)
    const motorbike = { ...facts, stationId, uuid, id: toPublicId({ stationId, uuid }), version: 1 }
    await this.save(sql, actor, motorbike, { action: 'motorbike.registered', now })
    return motorbike
  }

  async change(
    sql: Sql,
    actor: StaffActor,
    id: string,
    { version, now, ...facts }: MotorbikeFacts & { readonly version: number; readonly now: Date },
  ): Promise<Motorbike> {
    const before = await this.motorbikeFor(sql, actor, id, { action: 'motorbike.changed', may: mayRegister })
    if (before.version !== version) throw new Refusal('motorbike.changed-meanwhile')
    const changed = { ...before, ...facts, version: version + 1 }
    await this.save(sql, actor, changed, { action: 'motorbike.changed', now })
    return changed
  }

  async retire(sql: Sql, actor: StaffActor, id: string, { version, now }: { version: number; now: Date }) {
    const motorbike = await this.motorbikeFor(sql, actor, id, {
      action: 'motorbike.retired',
      may: mayRegister,
    })
    if (motorbike.version !== version) throw new Refusal('motorbike.changed-meanwhile')
    await retireMotorbike(sql, motorbike, now)
    await this.parts.audit.record(sql, now, roundEntry(actor, motorbike, 'motorbike.retired'))
    return motorbike
  }

  async noteRepair(
    sql: Sql,
    actor: StaffActor,
    id: string,
    { day, what, mileage, now }: NewRepair & { readonly now: Date },
  ): Promise<Motorbike> {
    const before = await this.motorbikeFor(sql, actor, id, {
      action: 'motorbike.repaired',
      may: mayNoteRepair,
    })
    const { stationId, uuid: motorbikeUuid } = before
    await addRepair(sql, {
      stationId,
      uuid: newUuid(now),
      motorbikeUuid,
      day,
      what,
      notedBy: actor.accountId,
      now,
    })
    const repaired = { ...before, mileage: mileage ?? before.mileage, version: before.version + 1 }
    await this.save(sql, actor, repaired, { action: 'motorbike.repaired', now })
    return repaired
  }

  private async motorbikeFor(
    sql: Sql,
    actor: StaffActor,
    id: string,
    { action, may }: { readonly action: string; readonly may: May },
  ): Promise<Motorbike> {
    const caseId = fromPublicId(id)
    const motorbike = caseId && (await lockMotorbike(sql, caseId))
    if (!motorbike) throw new Refusal('motorbike.not-found')
    if (!may(actor, motorbike)) throw notAllowed(actor, motorbike, action)
    return motorbike
  }

  private async save(
    sql: Sql,
    actor: StaffActor,
    motorbike: Motorbike,
    { action, now }: { readonly action: string; readonly now: Date },
  ): Promise<void> {
    if (await isPlateTaken(sql, motorbike)) throw new Refusal('motorbike.plate-taken')
    await this.assertKeeper(sql, motorbike)
    await saveMotorbike(sql, motorbike, now)
    await this.parts.audit.record(sql, now, roundEntry(actor, motorbike, action))
  }

  private async assertKeeper(sql: Sql, { stationId, keeperId }: Motorbike): Promise<void> {
    if (keeperId === null) return
    const staff = await this.parts.people.staffOfStation(sql, stationId)
    if (!keepersAmong(staff).some(({ accountId }) => accountId === keeperId))
      throw new Refusal('motorbike.keeper-not-fit')
  }
}

/** Officers and auxiliaries ride, nobody else. */
export const keepersAmong = <P extends { readonly role: string }>(staff: readonly P[]): P[] =>
  staff.filter(({ role }) => role === 'officer' || role === 'auxiliary')
