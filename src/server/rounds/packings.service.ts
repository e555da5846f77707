import type { z } from 'zod'
import type { BeatFacts } from '@server/beats'
import type { Sql } from '@server/platform/database'
import { type StaffActor, roleNames } from '@shared/kernel/actor'
import { type BeijingDay, beijingDay } from '@shared/kernel/beijing-time'
import { newestTemplate, templateOf } from '@shared/rounds/packing'
import type { roundContracts } from '@shared/rounds/round.contract'
import { mayPack, maySeeRound } from '@shared/rounds/round.policy'
import { findPackings, savePacking } from './packings.repository'
import type { RoundsParts } from './parts'
import { beatFor, roundEntry, scopeOf } from './round-access'

type PackingView = z.input<typeof roundContracts.packing.response>

export interface NewPacking {
  readonly beatId: string
  readonly day: BeijingDay
  readonly version: number
  readonly packed: readonly string[]
  readonly restock: readonly { readonly key: string; readonly note: string }[]
}

/** What goes into the box before leaving: ticked once for a trip. */
export class PackingsService {
  constructor(private readonly parts: RoundsParts) {}

  async packing(
    sql: Sql,
    actor: StaffActor,
    { beatId, day }: { readonly beatId?: string | undefined; readonly day?: BeijingDay | undefined },
    now: Date,
  ): Promise<PackingView> {
    const beat = await beatFor(this.parts, sql, actor, { beatId, action: 'packing.viewed', may: maySeeRound })
    return this.view(sql, actor, beat, day ?? beijingDay(now))
  }

  async pack(sql: Sql, actor: StaffActor, given: NewPacking, now: Date): Promise<PackingView> {
    const { beatId, day } = given
    const beat = await beatFor(this.parts, sql, actor, { beatId, action: 'packing.ticked', may: mayPack })
    const keys = templateOf(given.version).items.map(({ key }) => key)
    const isOurs = (key: string) => keys.includes(key)
    await savePacking(sql, beat, {
      day,
      templateVersion: templateOf(given.version).version,
      packed: keys.filter((key) => given.packed.includes(key)),
      restock: Object.fromEntries(
        given.restock.filter(({ key }) => isOurs(key)).map(({ key, note }) => [key, note]),
      ),
      packedBy: actor.accountId,
      packedAt: now,
    })
    await this.parts.audit.record(sql, now, roundEntry(actor, beat, 'packing.ticked'))
    return this.view(sql, actor, beat, day)
  }

  private async view(sql: Sql, actor: StaffActor, beat: BeatFacts, day: BeijingDay): Promise<PackingView> {
    const { today, before } = await findPackings(sql, beat, day)
    const template = today === null ? newestTemplate : templateOf(today.templateVersion)
    const names = await this.parts.people.namesOf(sql, today === null ? [] : [today.packedBy])
    return {
      beat: { id: beat.id, name: beat.name },
      day,
      version: template.version,
      items: template.items.map(({ key, name, note }) => ({
        key,
        name,
        note,
        packed: today?.packed.includes(key) ?? false,
        restock: today?.restock[key] ?? null,
        restockBefore: before?.restock[key] ?? null,
      })),
      packed: today && {
        at: today.packedAt.toISOString(),
        byName: names.get(today.packedBy) ?? roleNames.officer,
      },
      may: mayPack(actor, scopeOf(beat)) ? ['pack'] : [],
    }
  }
}
