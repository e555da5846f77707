import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { StaffAccess, StaffStanding } from './staff'

/** A recommendation waits for the station's vetting (群众推荐、派出所考察); a term ends with its last day. */
export function standingOf(access: StaffAccess, today: BeijingDay): StaffStanding {
  if (access.left) return 'left'
  if (access.recommendedOn !== null && access.vettedOn === null) return 'not-vetted'
  return access.termUntil !== null && access.termUntil < today ? 'term-over' : 'here'
}

/** Letters and digits that nobody confuses when a password is read out. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4
const GROUP = 4

/** `hk3m-9xqp-2tzs-w7cd` from 16 random bytes: about 79 bits, easy to write on a slip of paper. */
export function readablePassword(random: Uint8Array): string {
  const letters = Array.from(
    random.subarray(0, GROUPS * GROUP),
    (byte) => LETTERS[byte % LETTERS.length] ?? '',
  )
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP, (group + 1) * GROUP).join(''),
  ).join('-')
}
