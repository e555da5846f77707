import type { z } from 'zod'
import type { Sql } from '@server/platform/database'
import { confirmableUntil } from '@shared/disputes/court-confirmation.rules'
import { type Sight, type Side, sides } from '@shared/disputes/dispute'
import { followUpDay, nextFollowUp } from '@shared/disputes/dispute-time.rules'
import type { disputeView } from '@shared/disputes/dispute-view.contract'
import { type WrittenAgreement, findAgreement } from './dispute-agreements.repository'
import { listMembers } from './dispute-members.repository'
import { listSessions, listStatements } from './dispute-sessions.repository'
import type { DisputesParts } from './parts'
import type { Dispute } from './stored-dispute'

type DisputeView = z.input<typeof disputeView>

type Part = Pick<DisputeView, 'agreement' | 'meeting' | 'panel' | 'sessions' | 'statements' | 'followUp'>

/** Who looks: the police and the panel, or one side. */
export interface Looker {
  readonly sight: Sight
  readonly side: Side | null
}

const mediates = ({ sight }: Looker) => sight === 'staff' || sight === 'member'

/** The parts that somebody without a part in the mediation does not get. */
export const noMediation: Part = {
  agreement: null,
  meeting: null,
  panel: [],
  sessions: [],
  statements: [],
  followUp: null,
}

function followUpOf({ progress }: Dispute): Part['followUp'] {
  const day = followUpDay(progress)
  const next = nextFollowUp(progress)
  return day === null || next === null ? null : { day, days: next.days }
}

/** Where it was noted before papers were kept. */
const unwritten = {
  facts: null,
  issues: null,
  responsibilities: null,
  oral: false,
  way: null,
  place: null,
}

const besidesTerms = ({ facts, issues, responsibilities, oral, way, place }: WrittenAgreement) => ({
  facts,
  issues,
  responsibilities,
  oral,
  way,
  place,
})

/** What a mediation holds, as this person may see it: of what was said, a side reads its own alone. */
export class MediationViews {
  constructor(private readonly parts: DisputesParts) {}

  async of(sql: Sql, dispute: Dispute, looker: Looker): Promise<Part> {
    const { meeting } = dispute.progress
    return {
      agreement: await this.agreement(sql, dispute),
      meeting: meeting && { at: meeting.at.toISOString(), place: meeting.place },
      panel: await this.panel(sql, dispute, looker),
      sessions: await this.sessions(sql, dispute, looker),
      statements: await this.statements(sql, dispute, looker),
      followUp: mediates(looker) ? followUpOf(dispute) : null,
    }
  }

  /** Both sides read the same; neither is named in it by the service. */
  private async agreement(sql: Sql, { progress, ...dispute }: Dispute): Promise<Part['agreement']> {
    const { agreement } = progress
    if (agreement === null) return null
    const written = await findAgreement(sql, dispute)
    return {
      text: agreement.text,
      performBy: agreement.performBy,
      reporterSigned: agreement.reporterSigned,
      otherSigned: agreement.otherSigned,
      ...(written === null ? unwritten : besidesTerms(written)),
      instalments: agreement.instalments.map(({ what, yuan, due, doneOn }) => ({ what, yuan, due, doneOn })),
      confirmableUntil: confirmableUntil(progress),
      court: progress.court,
    }
  }

  /** Sides know who mediates, so that they can ask for somebody else; what ties them is for those who decide. */
  private async panel(sql: Sql, dispute: Dispute, looker: Looker): Promise<Part['panel']> {
    const members = await listMembers(sql, dispute)
    const people = await this.parts.people.staffOf(
      sql,
      members.map(({ accountId }) => accountId),
    )
    return members
      .filter(({ endedAt, steppedOut }) => endedAt === null || (steppedOut && looker.sight === 'staff'))
      .flatMap(({ accountId, part, tie, steppedOut }): Part['panel'] => {
        const person = people.get(accountId)
        if (person === undefined) return []
        const { name, role } = person
        const known = mediates(looker)
        return [{ id: known ? accountId : null, name, role, part, tie: known ? tie : null, steppedOut }]
      })
  }

  private async sessions(sql: Sql, dispute: Dispute, looker: Looker): Promise<Part['sessions']> {
    const held = await listSessions(sql, dispute)
    return held.map(({ kind, basis, heldAt, place, isOpen, ...rest }) => {
      const told = { kind, basis, heldAt: heldAt.toISOString(), place, isOpen }
      const { venue, officers, recorded, present, proxied, words } = rest
      return mediates(looker)
        ? { ...told, venue, officers, recorded, present: [...present], proxied: [...proxied], words }
        : { ...told, venue: null, officers: null, recorded: null, present: [], proxied: [], words: null }
    })
  }

  private async statements(sql: Sql, dispute: Dispute, looker: Looker): Promise<Part['statements']> {
    const { side } = looker
    const readable = mediates(looker) ? sides : side === null ? [] : [side]
    const statements = await listStatements(sql, dispute, readable)
    return statements.map(({ side: by, text, at, writtenBy }) => ({
      side: by,
      text,
      at: at.toISOString(),
      own: writtenBy === null,
    }))
  }
}
