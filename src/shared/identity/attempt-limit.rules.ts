import type { AttemptLimit } from './attempt-limit'

export interface Counted {
  readonly count: number
  readonly expiresAt: Date
}

/** Seconds to wait, or null while the limit still has room. */
export function secondsToWait(limit: AttemptLimit, counted: Counted, now: Date): number | null {
  if (counted.count <= limit.most) return null
  return Math.max(1, Math.ceil((counted.expiresAt.getTime() - now.getTime()) / 1000))
}

/** What counts as one address: an IPv4 address, or the /64 that one subscriber gets in IPv6. */
export function addressGroup(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === '' ? [] : tail.split(':')
  const gap = plain.includes('::') ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0') : []
  const groups = [...left, ...gap, ...right].slice(0, 4)
  return groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}
