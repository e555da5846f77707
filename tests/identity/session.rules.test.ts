import { describe, expect, it } from 'vitest'
import { renewedIdleEnd, startSpan } from '@shared/identity/session.rules'
import { HOUR, MINUTE } from '@shared/kernel/beijing-time'

const DAY = 24 * HOUR
const now = new Date('2026-11-24T02:00:00Z')
const after = (milliseconds: number) => new Date(now.getTime() + milliseconds)

describe('a session', () => {
  it('of a resident lasts 30 days without a request and 180 days at most', () => {
    const span = startSpan('resident', now)

    expect(span).toEqual({ idleExpiresAt: after(30 * DAY), expiresAt: after(180 * DAY) })
  })

  it('of staff ends with the shift', () => {
    const span = startSpan('officer', now)

    expect(span).toEqual({ idleExpiresAt: after(12 * HOUR), expiresAt: after(24 * HOUR) })
  })

  it('is not renewed by every request', () => {
    const end = after(24 * HOUR)

    expect(renewedIdleEnd('officer', now, end, after(10 * MINUTE - 1))).toBeNull()
    expect(renewedIdleEnd('resident', now, after(180 * DAY), after(6 * HOUR - 1))).toBeNull()
    expect(renewedIdleEnd('officer', now, end, after(10 * MINUTE))).toEqual(after(12 * HOUR + 10 * MINUTE))
  })

  it('is never renewed beyond its absolute end', () => {
    const end = after(24 * HOUR)

    expect(renewedIdleEnd('officer', after(12 * HOUR), end, after(20 * HOUR))).toEqual(end)
  })
})
