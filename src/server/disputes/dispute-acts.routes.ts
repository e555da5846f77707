import type { z } from 'zod'
import { disputeActContracts } from '@shared/disputes/dispute-acts.contract'
import type { PlainAct } from '@shared/disputes/dispute-order'
import { sightOf } from '@shared/disputes/dispute.policy'
import { courtNewsNames } from '@shared/disputes/mediation-words.rules'
import type { Actor } from '@shared/kernel/actor'
import type { Seen } from './dispute-access'
import type { DisputeActs } from './dispute-acts.service'
import type { DisputeViews } from './dispute-views.service'
import type { DisputesParts } from './parts'
import type { Done, Told } from './told'

type Acts = typeof disputeActContracts
type BodyOf<A extends keyof Acts> = z.output<Acts[A]['body']>

const plain =
  (act: PlainAct) =>
  (body: { note?: string | undefined; reason?: string | undefined }): Told => ({
    order: { act },
    words: body.reason ?? body.note ?? null,
  })

function tellSession({
  statements,
  note,
  violation,
  heldAt,
  nobodyTied,
  ...session
}: BodyOf<'mediation'>): Told {
  const order = {
    act: 'mediation',
    session: { ...session, violation: violation ?? null },
    heldAt: heldAt === undefined ? undefined : new Date(heldAt),
    calendar: [],
  } as const
  return { order, words: note ?? null, statements, nobodyTied }
}

function tellAgreement(body: BodyOf<'agreement'>): Told {
  const { text, performBy, otherSigned, oral, instalments, ...paper } = body
  const promised = instalments.map(({ what, yuan, due }) => ({ what, yuan: yuan ?? null, due, doneOn: null }))
  const order = { text, performBy: performBy ?? null, otherSigned, oral, instalments: promised }
  return { order: { act: 'agreement', ...order }, words: null, paper }
}

/** What each act's body orders. */
const tellers: { readonly [A in keyof Acts]: (body: BodyOf<A>) => Told } = {
  screening: plain('screening'),
  acceptance: plain('acceptance'),
  withdrawal: plain('withdrawal'),
  reopening: plain('reopening'),
  note: plain('note'),
  'agreement-refusal': plain('agreement-refusal'),
  'no-agreement': plain('no-agreement'),
  mediation: tellSession,
  agreement: tellAgreement,
  // Who confirms says it for their own side.
  confirmation: () => ({ order: { act: 'confirmation', side: 'reporter' }, words: null }),
  consent: ({ side, agrees, way, note }) => ({
    order: { act: 'consent', side: side ?? 'other', agrees, way },
    words: note ?? null,
    side,
  }),
  assignment: ({ assigneeId, note }) => ({
    order: { act: 'assignment' },
    words: note ?? null,
    people: [assigneeId],
  }),
  convening: ({ memberIds, at, place, note }) => ({
    order: { act: 'convening', meeting: { at: new Date(at), place } },
    words: note ?? null,
    people: memberIds,
  }),
  signature: ({ side, note }) => ({ order: { act: 'signature', side }, words: note ?? null }),
  performance: ({ instalment, kept, note }) => ({
    order: { act: 'performance', instalment: instalment === undefined ? null : instalment - 1, kept },
    words: note ?? null,
  }),
  'follow-up': ({ holds, note }) => ({ order: { act: 'follow-up', holds }, words: note ?? null }),
  closure: ({ answer }) => ({ order: { act: 'closure', answer }, words: null }),
  referral: ({ to, authority, reason }) => ({ order: { act: 'referral', to, authority }, words: reason }),
  merging: ({ intoReceipt, reason }) => ({ order: { act: 'merging' }, words: reason, intoReceipt }),
  supplement: ({ text, uploadIds }) => ({ order: { act: 'supplement' }, words: text ?? null, uploadIds }),
  risk: ({ risk, protected: isProtected, reason }) => ({
    order: { act: 'risk', risk, isProtected: isProtected ?? null },
    words: reason,
  }),
  invitation: ({ side, ...invited }) => ({ order: { act: 'invitation' }, words: null, side, invited }),
  statement: ({ side, text }) => ({ order: { act: 'statement' }, words: text, side }),
  disclosure: ({ memberId, tie, note }) => ({
    order: { act: 'disclosure' },
    words: note ?? null,
    disclosed: { memberId, tie },
  }),
  'court-confirmation': (heard) => ({
    order: { act: 'court-confirmation', heard },
    words: `${courtNewsNames[heard.news]}（${heard.day}）`,
  }),
}

/** After an act a person may no longer see the case (it became protected): then they see how it stands. */
const seenAfter = (actor: Actor | null, { dispute, ties }: Done): Seen => ({
  dispute,
  ties,
  sight: sightOf(actor, dispute, ties) ?? 'least',
})

interface Services {
  readonly acts: DisputeActs
  readonly views: DisputeViews
}

export function mountActs({ mount }: DisputesParts, { acts, views }: Services): void {
  for (const [noun, contract] of Object.entries(disputeActContracts)) {
    const tell = tellers[noun as keyof Acts] as (body: unknown) => Told
    mount(contract as Acts['screening'], async ({ sql, actor, params, body, now }) => {
      const done = await acts.act(sql, actor, params.id, { told: tell(body), now })
      return views.one(sql, actor, seenAfter(actor, done), now)
    })
  }
}
