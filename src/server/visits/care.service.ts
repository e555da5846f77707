import type { z } from 'zod'
import type { Sql } from '@server/platform/database'
import { fromPublicId, newUuid, toPublicId } from '@server/platform/public-id'
import { keptUntil } from '@server/retention'
import type { Actor } from '@shared/kernel/actor'
import { type BeijingDay, beijingDay } from '@shared/kernel/beijing-time'
import { type Page, toPage } from '@shared/kernel/paging'
import { Refusal } from '@shared/kernel/refusals'
import { adviceFor } from '@shared/visits/care-visit.rules'
import type { careContracts } from '@shared/visits/care.contract'
import { readingConsent } from '@shared/visits/consent-texts'
import { mayReadCare, mayWriteCare } from '@shared/visits/visit.policy'
import { fitsPlan } from '@shared/visits/visit.rules'
import { countDueCare, listDueCare } from './care-work.repository'
import {
  type CareVisit,
  type StoredReading,
  addCareVisit,
  deleteReading,
  findCareVisit,
  listCareVisits,
  planCare,
} from './care.repository'
import type { VisitsParts } from './parts'
import {
  type Turning,
  admit,
  assertPast,
  beatsOf,
  cursorAt,
  entryOf,
  located,
  namesOf,
  notAllowed,
  readCursor,
  staffOnly,
} from './visit-access'

type CareBody = z.output<typeof careContracts.record.body>

/** Nothing of health is kept without the consent that was read aloud for it. */
function readingOf({ reading }: CareBody, now: Date): StoredReading | null {
  if (reading === undefined) return null
  const { systolic, diastolic, pulse, consentVersion, consentAt } = reading
  if (consentVersion !== readingConsent.version) throw new Refusal('care-visit.consent-outdated')
  const agreed = new Date(consentAt)
  return { systolic, diastolic, pulse, consentVersion, consentAt: agreed < now ? agreed : now, takenAt: now }
}

function assertFitsPlan(nextVisit: BeijingDay | null, day: BeijingDay, now: Date): void {
  if (nextVisit === null || fitsPlan(nextVisit, day, beijingDay(now))) return
  throw new Refusal('request.invalid', {
    errors: [{ field: 'body.nextVisit', text: '下次去看要在这次之后、一年之内' }],
  })
}

interface Plan {
  readonly id: string
  readonly nextVisit: BeijingDay | null
}

type CareTurning = Turning & { readonly filter: 'all' | 'due' }

export class CareService {
  constructor(private readonly parts: VisitsParts) {}

  async record(sql: Sql, actor: Actor, body: CareBody, now: Date): Promise<CareVisit> {
    const writing = { actor, villageCode: body.villageCode, may: mayWriteCare, action: 'care-visit.recorded' }
    const { place, staff } = await admit(this.parts, sql, writing)
    assertPast(body.day, now)
    const nextVisit = body.nextVisit ?? null
    assertFitsPlan(nextVisit, body.day, now)
    const uuid = newUuid(now)
    const care: CareVisit = {
      ...located(place),
      uuid,
      id: toPublicId({ stationId: place.stationId, uuid }),
      day: body.day,
      landmark: body.landmark,
      kind: body.kind,
      note: body.note ?? null,
      signs: body.signs,
      nextVisit,
      nextOpen: nextVisit !== null,
      writtenBy: staff.accountId,
      recordedAt: now,
      reading: readingOf(body, now),
    }
    await addCareVisit(sql, care)
    await this.keepPlan(sql, care, body.followsId)
    await this.parts.audit.record(sql, now, entryOf(actor, care, 'care-visit.recorded'))
    return care
  }

  async read(sql: Sql, actor: Actor, id: string, now: Date): Promise<CareVisit> {
    const care = await this.find(sql, id)
    if (!mayReadCare(actor, care)) throw notAllowed(actor, care, 'care-visit.viewed')
    await this.parts.audit.record(sql, now, entryOf(actor, care, 'care-visit.viewed'))
    return care
  }

  /** When somebody goes there again, or that nobody has to. */
  async plan(sql: Sql, actor: Actor, { id, nextVisit }: Plan, now: Date): Promise<CareVisit> {
    const care = await this.find(sql, id)
    if (!mayWriteCare(actor, care)) throw notAllowed(actor, care, 'care-visit.planned')
    assertFitsPlan(nextVisit, care.day, now)
    await planCare(sql, care, nextVisit)
    await this.parts.audit.record(sql, now, entryOf(actor, care, 'care-visit.planned'))
    return { ...care, nextVisit, nextOpen: nextVisit !== null }
  }

  /** The person does not want it kept (PIPL Art. 15). */
  async deleteReading(sql: Sql, actor: Actor, id: string, now: Date): Promise<CareVisit> {
    const care = await this.find(sql, id)
    if (!mayWriteCare(actor, care)) throw notAllowed(actor, care, 'care-visit.reading-deleted')
    await deleteReading(sql, care)
    await this.parts.audit.record(sql, now, entryOf(actor, care, 'care-visit.reading-deleted'))
    return { ...care, reading: null }
  }

  async list(sql: Sql, actor: Actor, { filter, villageCode, cursor, limit, now }: CareTurning) {
    const staff = staffOnly(actor)
    const { stationId } = staff
    const beatUuids = await beatsOf(this.parts, sql, staff)
    const search = {
      stationId,
      beatUuids,
      villageCode: villageCode ?? null,
      after: readCursor(cursor),
      limit,
    }
    const today = beijingDay(now)
    const page: Page<CareVisit> =
      filter === 'due'
        ? { items: await listDueCare(sql, { stationId, beatUuids }, today, limit), nextCursor: null }
        : toPage(await listCareVisits(sql, search), limit, ({ day, uuid }) => cursorAt(day, uuid))
    await this.parts.audit.record(sql, now, entryOf(actor, { stationId, id: null }, 'care-visits.listed'))
    const nameOf = await namesOf(
      this.parts,
      sql,
      page.items.map(({ writtenBy }) => writtenBy),
    )
    const items = page.items.map((care) => this.line(care, nameOf(care.writtenBy), now))
    const due = await countDueCare(sql, { stationId, beatUuids }, today)
    return { items, nextCursor: page.nextCursor, due }
  }

  async view(sql: Sql, actor: Actor, care: CareVisit, now: Date) {
    const nameOf = await namesOf(this.parts, sql, [care.writtenBy])
    const { reading, signs } = care
    return {
      ...this.line(care, nameOf(care.writtenBy), now),
      note: care.note,
      signs,
      reading: reading && {
        systolic: reading.systolic,
        diastolic: reading.diastolic,
        pulse: reading.pulse,
        takenAt: reading.takenAt.toISOString(),
        deletedAt: (await keptUntil(sql, 'care-reading', reading.takenAt)).toISOString(),
        consentVersion: reading.consentVersion,
      },
      advice: adviceFor(reading, signs),
      may: mayWriteCare(actor, care)
        ? [...(reading === null ? [] : (['delete-reading'] as const)), 'plan' as const]
        : [],
    }
  }

  /** Somebody was there again. */
  private async keepPlan(sql: Sql, care: CareVisit, followsId: string | undefined): Promise<void> {
    const id = followsId === undefined ? null : fromPublicId(followsId)
    const earlier = id && (await findCareVisit(sql, id))
    if (earlier?.stationId === care.stationId && earlier.beatUuid === care.beatUuid)
      await planCare(sql, earlier, null)
  }

  private line(care: CareVisit, by: string, now: Date) {
    const nextVisit = care.nextOpen ? care.nextVisit : null
    return {
      id: care.id,
      day: care.day,
      village: { code: care.villageCode, name: care.villageName },
      landmark: care.landmark,
      kind: care.kind,
      hasReading: care.reading !== null,
      by,
      nextVisit,
      due: nextVisit !== null && nextVisit <= beijingDay(now),
    }
  }

  private async find(sql: Sql, id: string): Promise<CareVisit> {
    const caseId = fromPublicId(id)
    const care = caseId && (await findCareVisit(sql, caseId))
    if (!care) throw new Refusal('care-visit.not-found')
    return care
  }
}
