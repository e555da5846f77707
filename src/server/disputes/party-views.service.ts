import type { z } from 'zod'
import type { People } from '@server/identity'
import type { Sql } from '@server/platform/database'
import type { Sight } from '@shared/disputes/dispute'
import type { disputeView } from '@shared/disputes/dispute-view.contract'
import { maskPhone } from '@shared/kernel/phone'
import { isForStaff } from './dispute-items.service'
import type { DisputesParts } from './parts'
import type { Dispute, Party } from './stored-dispute'

type PartyView = z.input<typeof disputeView>['parties'][number]
type ResidentPerson = NonNullable<Awaited<ReturnType<People['residentOf']>>>

const NAMELESS = '村民'

/** Who the two sides are, as this person may know it. */
export async function partyViews(
  { people, vault }: Pick<DisputesParts, 'people' | 'vault'>,
  sql: Sql,
  dispute: Dispute,
  { parties, sight }: { parties: readonly Party[]; sight: Sight },
): Promise<PartyView[]> {
  const { reporterId, progress } = dispute
  const reporter = reporterId === null ? null : await people.residentOf(sql, reporterId)
  return Promise.all(
    parties.map(async (party) => {
      const { side, name, phone: sealed, invitedIndex } = party
      const own = side === 'reporter' ? ownContact(dispute, reporter) : { name: null, phone: null }
      const phone = sealed === null ? own.phone : vault.open(sealed)
      const asked = isForStaff(sight)
      const account = invitedIndex && asked ? await people.residentWith(sql, invitedIndex) : null
      return {
        side,
        name: name ?? own.name,
        phone: phoneFor(sight, party, phone),
        consent: progress.consents[side],
        ...heardFor(sight, party),
        hasAccount: account !== null || (asked && side === 'reporter' && reporterId !== null),
      }
    }),
  )
}

/** How a side was asked is for those who handle it. */
const heardFor = (sight: Sight, { consentWay, consentAt, consentNote, invitedAt }: Party) =>
  isForStaff(sight)
    ? {
        consentWay,
        consentAt: consentAt?.toISOString() ?? null,
        consentNote,
        invitedAt: invitedAt?.toISOString() ?? null,
      }
    : { consentWay: null, consentAt: null, consentNote: null, invitedAt: null }

/** The reporter's own name and number; the number only where it may be called. */
const ownContact = ({ callBack, reporterId }: Dispute, reporter: ResidentPerson | null) => ({
  name: reporter?.name ?? (reporterId === null ? null : NAMELESS),
  phone: callBack === 'any' ? (reporter?.phone() ?? null) : null,
})

/**
 * Whole for the police who call, nothing for panel members. The reporter sees masked what they gave themselves; the
 * number that an officer found out about the other side is none of theirs.
 */
function phoneFor(sight: Sight, { side, invitedAt }: Party, phone: string | null): string | null {
  if (phone === null || sight === 'member') return null
  if (sight === 'staff') return phone
  return side === 'reporter' || invitedAt === null ? maskPhone(phone) : null
}
