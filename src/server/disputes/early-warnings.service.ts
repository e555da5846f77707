import type { z } from 'zod'
import type { Sql } from '@server/platform/database'
import { fromPublicId, newUuid, toPublicId } from '@server/platform/public-id'
import type { earlyWarningContracts } from '@shared/disputes/early-warning.contract'
import { mayDecideWarning, mayWarn } from '@shared/disputes/early-warning.policy'
import {
  assertNoticedLately,
  assertOpen,
  storyOf,
  warningPlace,
  weighWarning,
} from '@shared/disputes/early-warning.rules'
import { nextAmong } from '@shared/disputes/panel.rules'
import type { StaffActor } from '@shared/kernel/actor'
import { beijingDay } from '@shared/kernel/beijing-time'
import { maskIdentityNumbers } from '@shared/kernel/identity-number'
import { toPage } from '@shared/kernel/paging'
import { Refusal } from '@shared/kernel/refusals'
import { takersOf } from './dispute-handlers.service'
import { readCursor } from './dispute-lists.service'
import { warningAnnouncementOf } from './dispute-live.service'
import type { DisputesService } from './disputes.service'
import { entryOf, notAllowed, warningToRead } from './early-warning-access'
import { type WarningView as View, oneWarningView, warningViews } from './early-warning-views.service'
import {
  type Shelf,
  type StoredWarning,
  addWarning,
  findWarning,
  listWarnings,
  lockWarning,
  saveWarning,
} from './early-warnings.repository'
import type { DisputesParts } from './parts'
import { tellOfWarning, tellWhoWarned } from './staff-notices.service'
import { listWarningRecusals } from './warning-recusals.repository'

type Written = z.output<typeof earlyWarningContracts.write.body>

interface Asked {
  readonly limit: number
  readonly cursor?: string | undefined
}

/** Sheets of those who go from door to door: kept, seen by the beat, made a case or answered. */
export class EarlyWarnings {
  constructor(
    private readonly parts: DisputesParts,
    private readonly disputes: DisputesService,
  ) {}

  /** Where somebody may write sheets for. */
  async villages(sql: Sql, { stationId, accountId }: StaffActor) {
    const codes = await this.parts.beats.villagesOf(sql, stationId, accountId)
    const villages = await Promise.all(codes.map((code) => this.parts.beats.beatOfVillage(sql, code)))
    const items = villages.flatMap((village) =>
      village?.beat ? [{ code: village.code, name: village.name, beatId: village.beat.id }] : [],
    )
    return { items, nextCursor: null }
  }

  async write(sql: Sql, actor: StaffActor, written: Written, now: Date): Promise<View> {
    const { stationId, accountId } = actor
    const { villageCode, category, signs, noticedOn = beijingDay(now) } = written
    const own = await this.parts.beats.villagesOf(sql, stationId, accountId)
    if (!mayWarn(actor, own.includes(villageCode))) throw new Refusal('warning.other-village')
    assertNoticedLately(noticedOn, now)
    const village = await this.parts.beats.beatOfVillage(sql, villageCode)
    if (!village?.beat) throw new Refusal('village.not-found')
    const words = maskIdentityNumbers(written.words)
    const weighed = weighWarning({ category, words, signs })
    const uuid = newUuid(now)
    const warning: StoredWarning = {
      stationId,
      uuid,
      id: toPublicId({ stationId, uuid }),
      beatUuid: village.beat.beatUuid,
      beatId: village.beat.id,
      villageCode,
      villageName: village.name,
      category,
      noticedOn,
      parties: written.parties.map((one) => maskIdentityNumbers(one)),
      signs,
      words,
      risk: weighed.risk,
      riskSigns: weighed.signs,
      state: 'open',
      reporterId: accountId,
      answer: null,
      answeredBy: null,
      answeredAt: null,
      disputeUuid: null,
      steppedOut: [],
      createdAt: now,
      changedAt: now,
    }
    await addWarning(sql, warning)
    const to = nextAmong(await takersOf(this.parts, sql, warning), warning.steppedOut)
    await tellOfWarning(sql, this.parts, warning, { to, now })
    return this.kept(sql, actor, warning, 'written')
  }

  async list(sql: Sql, actor: StaffActor, { limit, cursor }: Asked, now: Date) {
    await this.parts.audit.record(sql, now, entryOf(actor, null, 'listed'))
    const rows = await listWarnings(sql, this.shelfOf(actor), { after: readCursor(cursor), limit })
    const page = toPage(rows, limit, (last) => `${String(warningPlace(last, last))}.${last.uuid}`)
    return { items: await warningViews(this.parts, sql, actor, page.items), nextCursor: page.nextCursor }
  }

  async one(sql: Sql, actor: StaffActor, id: string, now: Date): Promise<View> {
    const warning = await warningToRead(sql, actor, id, findWarning)
    await this.parts.audit.record(sql, now, entryOf(actor, warning.id, 'viewed'))
    return oneWarningView(this.parts, sql, actor, warning)
  }

  /** It becomes a dispute of its own; neither side is ever told who saw it coming. */
  async takeUp(sql: Sql, actor: StaffActor, id: string, now: Date): Promise<View> {
    const warning = await this.decidable(sql, actor, id)
    const { category, villageCode, parties } = warning
    const [first, second] = parties
    const report = {
      kind: 'dispute' as const,
      category,
      villageCode,
      text: storyOf(warning),
      uploadIds: [],
      confidential: true,
      callBack: 'any' as const,
      afterWarning: false,
      source: 'grid' as const,
      teller: { name: first },
      other: { name: second },
    }
    const recused = await listWarningRecusals(sql, warning)
    const sender = { actor, address: '', now, floor: warning, recused }
    const dispute = await this.disputes.report(sql, report, sender)
    const taken = { ...warning, state: 'case' as const, disputeUuid: dispute.uuid }
    return this.decided(sql, actor, taken, now)
  }

  async answer(sql: Sql, actor: StaffActor, id: string, told: { answer: string; now: Date }): Promise<View> {
    const warning = await this.decidable(sql, actor, id)
    const answer = maskIdentityNumbers(told.answer)
    return this.decided(sql, actor, { ...warning, state: 'answered', answer }, told.now)
  }

  private async decided(sql: Sql, actor: StaffActor, warning: StoredWarning, now: Date): Promise<View> {
    const done = { ...warning, answeredBy: actor.accountId, answeredAt: now, changedAt: now }
    await saveWarning(sql, done)
    await tellWhoWarned(sql, this.parts, done)
    return this.kept(sql, actor, done, warning.state === 'case' ? 'taken-up' : 'answered')
  }

  private async kept(sql: Sql, actor: StaffActor, warning: StoredWarning, action: string): Promise<View> {
    await this.parts.audit.record(sql, warning.changedAt, entryOf(actor, warning.id, action))
    await this.parts.live.announce(sql, warningAnnouncementOf(warning))
    return oneWarningView(this.parts, sql, actor, warning)
  }

  private async decidable(sql: Sql, actor: StaffActor, id: string): Promise<StoredWarning> {
    const warning = await warningToRead(sql, actor, id, lockWarning)
    if (!mayDecideWarning(actor, warning)) throw notAllowed(actor, warning.id, 'decided')
    assertOpen(warning.state)
    return warning
  }

  shelfOf({ role, stationId, accountId, beatIds, deputyBeatIds }: StaffActor): Shelf {
    const shelf = { stationId, accountId, reporterId: null, beatUuids: null }
    if (role === 'station-chief') return shelf
    if (role === 'grid-worker' || role === 'liaison') return { ...shelf, reporterId: accountId }
    const beatUuids = [...beatIds, ...deputyBeatIds].flatMap((id) => fromPublicId(id)?.uuid ?? [])
    return { ...shelf, beatUuids: [...new Set(beatUuids)] }
  }
}
