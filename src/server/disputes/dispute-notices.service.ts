import type { NewNotice, Notices } from '@server/notices'
import type { Sql } from '@server/platform/database'
import type { DisputeAct, DisputeState } from '@shared/disputes/dispute'
import { isInternal } from '@shared/disputes/dispute-transitions.rules'
import { stateNames } from '@shared/disputes/dispute-words.rules'
import type { Actor } from '@shared/kernel/actor'
import { beijingDay, beijingMinute, clockOf, nameDay } from '@shared/kernel/beijing-time'
import { listParties } from './dispute-parties.repository'
import type { DisputesParts } from './parts'
import type { Dispute, Party } from './stored-dispute'

type Parts = Pick<DisputesParts, 'people' | 'vault'> & { readonly notices: Pick<Notices, 'send' | 'hush'> }

/** Violence, or a phone that is not theirs alone: nothing of it stands on any screen (facts.md D5). */
const isHidden = ({ isProtected, callBack }: Dispute): boolean => isProtected || callBack !== 'any'

/** The phone that the reporter called safe; null: nothing reaches any phone. */
function safePhoneOf({ vault }: Parts, { callBack }: Dispute, party: Party | undefined): string | null {
  return callBack === 'safe-phone' && party?.phone ? vault.open(party.phone) : null
}

/**
 * How the reporter is reached: in which words, and on which phone if on any. 保密 keeps them from the other side, not
 * from themselves: behind their sign-in the case is named, and only what reaches a pocket says nothing of it.
 */
export async function waysToReporter(
  sql: Sql,
  parts: Parts,
  dispute: Dispute,
): Promise<Pick<NewNotice, 'discreet' | 'phone'>> {
  if (!isHidden(dispute)) return dispute.confidential ? { discreet: 'outside' } : {}
  const own = (await listParties(sql, dispute)).find(({ side }) => side === 'reporter')
  return { discreet: 'everywhere', phone: safePhoneOf(parts, dispute, own) }
}

interface Step {
  readonly before: Dispute
  readonly actor: Actor
  readonly act: DisputeAct
  readonly now: Date
}

/** Tells both sides of a step that somebody else took, and an invited side of the invitation and the meeting. */
export async function tellOfStep(sql: Sql, parts: Parts, dispute: Dispute, step: Step): Promise<void> {
  if (step.act === 'invitation' || step.act === 'convening') await invite(sql, parts, dispute, step.now)
  const { reporterId, progress, isProtected } = dispute
  if (reporterId !== null && isProtected && !step.before.isProtected)
    await parts.notices.hush(sql, reporterId, dispute.id)
  if (progress.state === step.before.progress.state || isInternal(step.act)) return
  await tellInvited(sql, parts, dispute, step)
  await tellReporter(sql, parts, dispute, step)
}

async function tellReporter(sql: Sql, parts: Parts, dispute: Dispute, step: Step): Promise<void> {
  const { reporterId, progress } = dispute
  if (reporterId === null || reporterId === step.actor.accountId) return
  await parts.notices.send(sql, {
    stationId: dispute.stationId,
    kind: 'dispute-changed',
    to: { accountId: reporterId },
    key: `${dispute.id} ${dispute.stepCount}`,
    subject: dispute.id,
    told: { receipt: dispute.receipt, state: stateNames[progress.state] },
    ...(await waysToReporter(sql, parts, dispute)),
    now: step.now,
  })
}

const ends = new Set<DisputeState>(['not-agreed', 'refused-by-party', 'withdrawn', 'to-court', 'archived'])

/** What an invited side is told of: something written waits for them, or it has ended. */
function newsForInvited(state: DisputeState): 'agreement-waiting' | 'mediation-ended' | null {
  if (state === 'agreed') return 'agreement-waiting'
  return ends.has(state) ? 'mediation-ended' : null
}

/** Nothing of the other side, nothing of who told the police; whoever took the step is not told of it. */
async function tellInvited(sql: Sql, parts: Parts, dispute: Dispute, { actor, now }: Step): Promise<void> {
  const kind = newsForInvited(dispute.progress.state)
  if (kind === null || dispute.isProtected) return
  for (const { side, phone, invitedIndex } of await listParties(sql, dispute)) {
    if (phone === null || invitedIndex === null) continue
    const accountId = await parts.people.residentWith(sql, invitedIndex)
    if (accountId === actor.accountId || accountId === dispute.reporterId) continue
    const number = parts.vault.open(phone)
    await parts.notices.send(sql, {
      stationId: dispute.stationId,
      kind,
      to: accountId === null ? { phone: number } : { accountId },
      key: `${dispute.id} ${side} ${String(dispute.stepCount)}`,
      subject: accountId === null ? null : dispute.id,
      phone: number,
      now,
    })
  }
}

function meetingWords({ progress: { meeting } }: Dispute): string {
  if (meeting === null) return '时间地点，民警会打电话说'
  return `${nameDay(beijingDay(meeting.at))}${clockOf(beijingMinute(meeting.at))}，${meeting.place}`
}

/** Whoever was invited under a phone: when and where, and nothing of who told the police (人民调解法 Art. 15). */
async function invite(sql: Sql, parts: Parts, dispute: Dispute, now: Date): Promise<void> {
  // What the law keeps from mediation is not announced to the other side by a machine.
  if (dispute.isProtected) return
  const when = meetingWords(dispute)
  for (const { side, phone, invitedIndex } of await listParties(sql, dispute)) {
    if (phone === null || invitedIndex === null) continue
    const accountId = await parts.people.residentWith(sql, invitedIndex)
    const number = parts.vault.open(phone)
    await parts.notices.send(sql, {
      stationId: dispute.stationId,
      kind: 'dispute-invitation',
      to: accountId === null ? { phone: number } : { accountId },
      key: `${dispute.id} ${side} ${when}`,
      subject: accountId === null ? null : dispute.id,
      told: { when },
      phone: number,
      now,
    })
  }
}
