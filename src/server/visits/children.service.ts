import type { z } from 'zod'
import type { Sql } from '@server/platform/database'
import { fromPublicId, newUuid, toPublicId } from '@server/platform/public-id'
import { keptUntil } from '@server/retention'
import type { Actor } from '@shared/kernel/actor'
import { toPage } from '@shared/kernel/paging'
import { Refusal } from '@shared/kernel/refusals'
import type { childContracts } from '@shared/visits/care.contract'
import type { ChildDetails, ViewingReason } from '@shared/visits/child-visit'
import { guardianConsent } from '@shared/visits/consent-texts'
import { mayReadChild, mayWriteChild } from '@shared/visits/visit.policy'
import {
  type ChildVisit,
  addChildVisit,
  deleteChildVisit,
  findChildVisit,
  listChildVisits,
} from './children.repository'
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

type ChildBody = z.output<typeof childContracts.record.body>

/** Left-behind children: the least that helps, with the guardian's consent, and every look with its reason. */
export class ChildrenService {
  constructor(private readonly parts: VisitsParts) {}

  async record(sql: Sql, actor: Actor, body: ChildBody, now: Date): Promise<ChildVisit> {
    const writing = {
      actor,
      villageCode: body.villageCode,
      may: mayWriteChild,
      action: 'child-visit.recorded',
    }
    const { place, staff } = await admit(this.parts, sql, writing)
    if (body.consentVersion !== guardianConsent.version) throw new Refusal('care-visit.consent-outdated')
    assertPast(body.day, now)
    const uuid = newUuid(now)
    const details: ChildDetails = {
      guardian: body.guardian,
      carer: body.carer ?? null,
      school: body.school ?? null,
      need: body.need ?? null,
    }
    const agreed = new Date(body.consentAt)
    const child: ChildVisit = {
      ...located(place),
      uuid,
      id: toPublicId({ stationId: place.stationId, uuid }),
      day: body.day,
      alias: body.alias,
      details: this.parts.vault.seal(JSON.stringify(details)),
      topics: body.topics,
      referral: body.referral,
      consentVersion: body.consentVersion,
      consentAt: agreed < now ? agreed : now,
      writtenBy: staff.accountId,
      recordedAt: now,
    }
    await addChildVisit(sql, child)
    await this.parts.audit.record(sql, now, entryOf(actor, child, 'child-visit.recorded'))
    return child
  }

  async read(
    sql: Sql,
    actor: Actor,
    id: string,
    { reason, now }: { readonly reason: ViewingReason; readonly now: Date },
  ): Promise<ChildVisit> {
    const child = await this.find(sql, id)
    if (!mayReadChild(actor, child)) throw notAllowed(actor, child, 'child-visit.viewed')
    await this.parts.audit.record(sql, now, entryOf(actor, child, 'child-visit.viewed', reason))
    return child
  }

  /** The guardian takes the consent back: the record goes at once. */
  async remove(sql: Sql, actor: Actor, id: string, now: Date): Promise<void> {
    const child = await this.find(sql, id)
    if (!mayWriteChild(actor, child)) throw notAllowed(actor, child, 'child-visit.deleted')
    await deleteChildVisit(sql, child)
    await this.parts.audit.record(sql, now, entryOf(actor, child, 'child-visit.deleted'))
  }

  async list(sql: Sql, actor: Actor, { cursor, limit, now }: Turning) {
    const staff = staffOnly(actor)
    const { stationId } = staff
    const beatUuids = await beatsOf(this.parts, sql, staff)
    const rows = await listChildVisits(sql, { stationId, beatUuids, after: readCursor(cursor), limit })
    const page = toPage(rows, limit, ({ day, uuid }) => cursorAt(day, uuid))
    await this.parts.audit.record(sql, now, entryOf(actor, { stationId, id: null }, 'child-visits.listed'))
    const nameOf = await namesOf(
      this.parts,
      sql,
      page.items.map(({ writtenBy }) => writtenBy),
    )
    return {
      items: page.items.map((child) => this.line(child, nameOf(child.writtenBy))),
      nextCursor: page.nextCursor,
    }
  }

  async view(sql: Sql, actor: Actor, child: ChildVisit) {
    const nameOf = await namesOf(this.parts, sql, [child.writtenBy])
    const details = JSON.parse(this.parts.vault.open(child.details)) as ChildDetails
    return {
      ...this.line(child, nameOf(child.writtenBy)),
      guardian: details.guardian,
      carer: details.carer,
      school: details.school,
      need: details.need,
      topics: child.topics,
      referral: child.referral,
      consentVersion: child.consentVersion,
      consentAt: child.consentAt.toISOString(),
      deletedAt: (await keptUntil(sql, 'child-visit', child.recordedAt)).toISOString(),
      may: mayWriteChild(actor, child) ? ['delete' as const] : [],
    }
  }

  private line({ id, day, villageCode, villageName, alias }: ChildVisit, by: string) {
    return { id, day, village: { code: villageCode, name: villageName }, alias, by }
  }

  private async find(sql: Sql, id: string): Promise<ChildVisit> {
    const caseId = fromPublicId(id)
    const child = caseId && (await findChildVisit(sql, caseId))
    if (!child) throw new Refusal('child-visit.not-found')
    return child
  }
}
