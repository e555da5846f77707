import type { Role } from '@shared/kernel/actor'
import { HOUR, MINUTE } from '@shared/kernel/beijing-time'

const DAY = 24 * HOUR

/** A villager should not have to ask for a code each week; a desk that shows other people's cases closes with the shift. */
const lifetimes = {
  resident: { idle: 30 * DAY, absolute: 180 * DAY, renewEvery: 6 * HOUR },
  staff: { idle: 12 * HOUR, absolute: 24 * HOUR, renewEvery: 10 * MINUTE },
}

const lifetimeOf = (role: Role) => (role === 'resident' ? lifetimes.resident : lifetimes.staff)

/** Until when a session lives: without a request, and at most. */
export interface SessionSpan {
  readonly idleExpiresAt: Date
  readonly expiresAt: Date
}

const earlier = (one: Date, other: Date) => (one < other ? one : other)

export function startSpan(role: Role, now: Date): SessionSpan {
  const { idle, absolute } = lifetimeOf(role)
  const expiresAt = new Date(now.getTime() + absolute)
  return { idleExpiresAt: earlier(new Date(now.getTime() + idle), expiresAt), expiresAt }
}

/** The new idle end, or null while the last renewal is fresh: most requests must not write. */
export function renewedIdleEnd(role: Role, renewedAt: Date, expiresAt: Date, now: Date): Date | null {
  const { idle, renewEvery } = lifetimeOf(role)
  if (now.getTime() - renewedAt.getTime() < renewEvery) return null
  return earlier(new Date(now.getTime() + idle), expiresAt)
}
