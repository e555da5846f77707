import type { Audit } from '@server/audit'
import type { Sql } from '@server/platform/database'
import { newUuid } from '@server/platform/public-id'
import { maskQuestion } from '@shared/household/guide-gap.rules'
import { mayReadGaps, mayWriteGuides } from '@shared/household/guide.policy'
import { type Actor, isStaff } from '@shared/kernel/actor'
import { HOUR } from '@shared/kernel/beijing-time'
import { type Page, toPage } from '@shared/kernel/paging'
import { Refusal } from '@shared/kernel/refusals'
import {
  type GapCursor,
  type GuideGap,
  addGap,
  countAgain,
  forgetGapsBefore,
  listGaps,
  newGapsSince,
  removeGap,
} from './guide-gaps.repository'

/** More new questions than this in a day come from no village. */
const NEW_A_DAY = 500
const DAY = 24 * HOUR
const KEPT = 365 * DAY

/** Keeps a question that no guide answered, without personal data; false where the day's list is full. */
export async function noteGap(sql: Sql, typed: string, now: Date): Promise<boolean> {
  const question = maskQuestion(typed)
  if (question === '' || (await countAgain(sql, question, now))) return true
  if ((await newGapsSince(sql, new Date(now.getTime() - DAY))) >= NEW_A_DAY) return false

  await addGap(sql, newUuid(now), question, now)
  return true
}

function readCursor(cursor: string | undefined): GapCursor | null {
  const [times, gapId] = cursor?.split('.') ?? []
  return gapId === undefined ? null : { times: Number(times), gapId }
}

interface Asked {
  readonly limit: number
  readonly cursor: string | undefined
}

export async function pageOfGaps(sql: Sql, actor: Actor, { limit, cursor }: Asked): Promise<Page<GuideGap>> {
  if (!mayReadGaps(actor)) throw new Refusal('actor.not-allowed')
  const gaps = await listGaps(sql, { after: readCursor(cursor), limit })
  return toPage(gaps, limit, ({ times, gapId }) => `${times}.${gapId}`)
}

export interface Closing {
  readonly actor: Actor
  readonly gapId: string
  readonly now: Date
}

/** Takes a question off the list: a guide answers it now. */
export async function closeGap(sql: Sql, audit: Audit, { actor, gapId, now }: Closing): Promise<void> {
  if (!isStaff(actor) || !mayWriteGuides(actor)) throw new Refusal('actor.not-allowed')
  if (!(await removeGap(sql, gapId))) throw new Refusal('guide-gap.not-found')

  await audit.record(sql, now, {
    stationId: actor.stationId,
    actorId: actor.accountId,
    actorRole: actor.role,
    action: 'guide-gap.closed',
    subject: null,
    outcome: 'done',
    reason: null,
  })
}

export const forgetOldGaps = (sql: Sql, now: Date): Promise<void> =>
  forgetGapsBefore(sql, new Date(now.getTime() - KEPT))
