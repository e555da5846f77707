import type { Sql } from '@server/platform/database'
import type { CaseId } from '@server/platform/public-id'
import type { Side } from '@shared/disputes/dispute'

/** What was written of an agreement (人民调解法 Art. 29). */
export interface WrittenAgreement {
  readonly terms: string
  readonly facts: string | null
  readonly issues: string | null
  readonly responsibilities: string | null
  /** Spoken: nobody signs it. */
  readonly oral: boolean
  readonly way: string | null
  readonly place: string | null
  readonly writtenBy: string
  readonly writtenAt: Date
  readonly reporterSignedAt: Date | null
  readonly otherSignedAt: Date | null
}

export async function addAgreement(
  sql: Sql,
  { stationId, uuid }: CaseId,
  agreement: WrittenAgreement,
): Promise<void> {
  await sql`
    insert into dispute_agreements (station_id, dispute_id, sequence, terms, facts, issues, responsibilities, oral, way,
      place, written_by, written_at, other_signed_at)
    select ${stationId}, ${uuid}, count(*)::smallint + 1, ${agreement.terms}, ${agreement.facts}, ${agreement.issues},
      ${agreement.responsibilities}, ${agreement.oral}::boolean, ${agreement.way}, ${agreement.place},
      ${agreement.writtenBy}::uuid, ${agreement.writtenAt}, ${agreement.otherSignedAt}::timestamptz
    from dispute_agreements a where a.station_id = ${stationId} and a.dispute_id = ${uuid}`
}

/** In the order they were written: one that broke is kept beside the one that followed it. */
export async function listAgreements(sql: Sql, { stationId, uuid }: CaseId): Promise<WrittenAgreement[]> {
  return sql<WrittenAgreement[]>`
    select a.terms, a.facts, a.issues, a.responsibilities, a.oral, a.way, a.place, a.written_by as "writtenBy", a.written_at as "writtenAt",
      a.reporter_signed_at as "reporterSignedAt", a.other_signed_at as "otherSignedAt"
    from dispute_agreements a where a.station_id = ${stationId} and a.dispute_id = ${uuid}
    order by a.sequence`
}

/** The newest; null where none was written. */
export const findAgreement = async (sql: Sql, id: CaseId): Promise<WrittenAgreement | null> =>
  (await listAgreements(sql, id)).at(-1) ?? null

export async function saveSignature(
  sql: Sql,
  { stationId, uuid }: CaseId,
  side: Side,
  at: Date,
): Promise<void> {
  const signed =
    side === 'reporter'
      ? sql`reporter_signed_at = coalesce(a.reporter_signed_at, ${at})`
      : sql`other_signed_at = coalesce(a.other_signed_at, ${at})`
  await sql`
    update dispute_agreements a set ${signed}
    where a.station_id = ${stationId} and a.dispute_id = ${uuid} and a.sequence = (
      select max(b.sequence) from dispute_agreements b where b.station_id = ${stationId} and b.dispute_id = ${uuid})`
}
