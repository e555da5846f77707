import { Refusal } from '@shared/kernel/refusals'

const LEAST = 10

/** Refuses a password that is short, the same as before, or holds the staff number (which is printed on a card). */
export function assertStrongPassword(next: string, current: string, staffNumber: string): void {
  const weak =
    next.length < LEAST ||
    new Set(next).size < 4 ||
    next === current ||
    next.toUpperCase().includes(staffNumber.toUpperCase())
  if (weak) throw new Refusal('identity.password-weak')
}

/** Staff numbers are compared without regard to case, spaces or full-width forms. */
export const normaliseStaffNumber = (typed: string): string =>
  typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()
