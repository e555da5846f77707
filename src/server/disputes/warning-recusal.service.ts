import type { Sql } from '@server/platform/database'
import { mayStepOutOfWarning } from '@shared/disputes/early-warning.policy'
import { assertOpen } from '@shared/disputes/early-warning.rules'
import type { LeavingTie } from '@shared/disputes/mediation'
import { nextAmong } from '@shared/disputes/panel.rules'
import type { StaffActor } from '@shared/kernel/actor'
import { maskIdentityNumbers } from '@shared/kernel/identity-number'
import { Refusal } from '@shared/kernel/refusals'
import { takersOf } from './dispute-handlers.service'
import { warningAnnouncementOf } from './dispute-live.service'
import { entryOf, notAllowed, warningToRead } from './early-warning-access'
import { lockWarning } from './early-warnings.repository'
import type { DisputesParts } from './parts'
import { tellOfWarning } from './staff-notices.service'
import { addWarningRecusal } from './warning-recusals.repository'

interface Said {
  readonly tie: LeavingTie
  readonly note: string | null
  readonly now: Date
}

/**
 * 治安管理处罚法 Art. 95 (回避): whoever is close to a side of a sheet leaves it to the next and no longer sees it. Answers
 * who looks after it now.
 */
export async function stepOutOfWarning(
  parts: DisputesParts,
  sql: Sql,
  actor: StaffActor,
  { id, tie, note, now }: Said & { readonly id: string },
): Promise<{ readonly handler: string }> {
  const warning = await warningToRead(sql, actor, id, lockWarning)
  if (!mayStepOutOfWarning(actor, warning)) throw notAllowed(actor, warning.id, 'stepped-out')
  assertOpen(warning.state)
  const { accountId } = actor
  const takers = await takersOf(parts, sql, warning)
  const next = nextAmong(takers, [...warning.steppedOut, accountId])
  if (next === null) throw new Refusal('dispute.nobody-left')

  await addWarningRecusal(sql, warning, { accountId, tie, note: note && maskIdentityNumbers(note) }, now)
  await parts.audit.record(sql, now, entryOf(actor, warning.id, 'stepped-out'))
  const wasTheirs = nextAmong(takers, warning.steppedOut) === accountId
  if (wasTheirs) await tellOfWarning(sql, parts, warning, { to: next, now })
  // Whoever leaves still hears this one change: it takes the sheet off their list.
  await parts.live.announce(sql, warningAnnouncementOf(warning))
  return { handler: (await parts.people.namesOf(sql, [next])).get(next) ?? '' }
}
