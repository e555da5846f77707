import { generateSecret, generateURI, verifySync } from 'otplib'

const ISSUER = '家门口警务'
/** One step of 30 seconds to either side (RFC 6238 section 5.2). */
const TOLERANCE = 30

export const newSecret = (): string => generateSecret()

export const secretUri = (secret: string, staffNumber: string): string =>
  generateURI({ issuer: ISSUER, label: staffNumber, secret })

/** The time step that a number belongs to, or null where it is wrong or not later than `lastStep`. */
export function stepOf(secret: string, digits: string, lastStep: number, now: Date): number | null {
  const epoch = Math.floor(now.getTime() / 1000)
  const result = verifySync({ secret, token: digits, epoch, epochTolerance: TOLERANCE, strategy: 'totp' })
  if (!result.valid || !('timeStep' in result)) return null
  return result.timeStep > lastStep ? result.timeStep : null
}
