import type { z } from 'zod'
import type { PlainAct } from '@shared/disputes/dispute'
import { disputeActContracts, disputeContracts } from '@shared/disputes/dispute.contract'
import { mayBeAssigned } from '@shared/disputes/dispute.policy'
import { sightOf } from '@shared/disputes/dispute.policy'
import { type Actor, isStaff } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import { type Seen, disputeEntry, disputeToRead } from './dispute-access'
import type { DisputeActs, Done, Told } from './dispute-acts.service'
import type { DisputeLists } from './dispute-lists.service'
import type { DisputeViews } from './dispute-views.service'
import type { DisputesService } from './disputes.service'
import type { DisputesParts } from './parts'

export interface DisputeServices {
  readonly disputes: DisputesService
  readonly acts: DisputeActs
  readonly lists: DisputeLists
  readonly views: DisputeViews
}

type Acts = typeof disputeActContracts
type BodyOf<A extends keyof Acts> = z.output<Acts[A]['body']>

const plain =
  (act: PlainAct) =>
  (body: { note?: string | undefined; reason?: string | undefined }): Told => ({
    order: { act },
    words: body.reason ?? body.note ?? null,
  })

/** What each act's body orders. */
const tellers: { readonly [A in keyof Acts]: (body: BodyOf<A>) => Told } = {
  screening: plain('screening'),
  acceptance: plain('acceptance'),
  mediation: plain('mediation'),
  performance: plain('performance'),
  withdrawal: plain('withdrawal'),
  reopening: plain('reopening'),
  note: plain('note'),
  'agreement-refusal': plain('agreement-refusal'),
  'no-agreement': plain('no-agreement'),
  confirmation: () => ({ order: { act: 'confirmation' }, words: null }),
  consent: ({ side, agrees, note }) => ({ order: { act: 'consent', agrees }, words: note ?? null, side }),
  assignment: ({ assigneeId, note }) => ({
    order: { act: 'assignment' },
    words: note ?? null,
    people: [assigneeId],
  }),
  convening: ({ memberIds, note }) => ({ order: { act: 'convening' }, words: note, people: memberIds }),
  agreement: ({ text, performBy, otherSigned }) => ({
    order: { act: 'agreement', text, performBy: performBy ?? null, otherSigned },
    words: null,
  }),
  signature: ({ side, note }) => ({ order: { act: 'signature', side }, words: note ?? null }),
  'follow-up': ({ holds, note }) => ({ order: { act: 'follow-up', holds }, words: note ?? null }),
  closure: ({ answer }) => ({ order: { act: 'closure', answer }, words: null }),
  referral: ({ to, authority, reason }) => ({ order: { act: 'referral', to, authority }, words: reason }),
  merging: ({ intoReceipt, reason }) => ({ order: { act: 'merging' }, words: reason, intoReceipt }),
  supplement: ({ text, uploadIds }) => ({ order: { act: 'supplement' }, words: text ?? null, uploadIds }),
  risk: ({ risk, protected: isProtected, reason }) => ({
    order: { act: 'risk', risk, isProtected: isProtected ?? null },
    words: reason,
  }),
}

/** After an act a person may no longer see the case (it became protected): then they see how it stands. */
const seenAfter = (actor: Actor | null, { dispute, ties }: Done): Seen => ({
  dispute,
  ties,
  sight: sightOf(actor, dispute, ties) ?? 'least',
})

function mountActs({ mount }: DisputesParts, { acts, views }: DisputeServices): void {
  for (const [noun, contract] of Object.entries(disputeActContracts)) {
    const tell = tellers[noun as keyof Acts] as (body: unknown) => Told
    mount(contract as Acts['screening'], async ({ sql, actor, params, body, now }) => {
      const done = await acts.act(sql, actor, params.id, { told: tell(body), now })
      return views.one(sql, actor, seenAfter(actor, done), now)
    })
  }
}

/** Staff of the station to whom the dispute may be given. */
function mountAssignees(parts: DisputesParts): void {
  const { mount, people, beats } = parts
  mount(disputeContracts.assignees, async ({ sql, actor, params }) => {
    const { dispute, sight } = await disputeToRead(parts, sql, actor, params.id)
    if (!isStaff(actor) || sight !== 'staff') throw new Refusal('actor.not-allowed')
    const beat = await beats.beatAt(sql, dispute.stationId, dispute.beatUuid)
    const officers = [beat?.officerId, beat?.deputyId]
    const staff = await people.staffOfStation(sql, dispute.stationId)
    const items = staff
      .filter(({ accountId, role }) =>
        mayBeAssigned({ role, isOfficerOfBeat: officers.includes(accountId) }, dispute),
      )
      .map(({ accountId: id, name, role }) => ({ id, name, role }))
    return { items, nextCursor: null }
  })
}

export function mountDisputes(parts: DisputesParts, services: DisputeServices): void {
  const { mount, audit } = parts
  const { disputes, lists, views } = services
  mount(disputeContracts.list, ({ sql, actor, query, now }) => lists.list(sql, actor, { ...query, now }))
  mount(disputeContracts.report, async ({ sql, actor, body, address, now }) => {
    const dispute = await disputes.report(sql, body, { actor, address, now })
    const sight = dispute.kind === 'clue' ? ('receipt' as const) : ('own' as const)
    const teller = dispute.kind === 'clue' ? null : actor
    const ties = { isMember: false, isOwnVillage: false }
    return views.one(sql, teller, { dispute, ties, sight }, now)
  })
  mount(disputeContracts.one, async ({ sql, actor, params, now }) => {
    const seen = await disputeToRead(parts, sql, actor, params.id)
    if (actor !== null && isStaff(actor))
      await audit.record(sql, now, disputeEntry(actor, seen.dispute, 'viewed'))
    return views.one(sql, actor, seen, now)
  })
  mountAssignees(parts)
  mountActs(parts, services)
}
