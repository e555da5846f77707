import { describe, expect, it } from 'vitest'
import { attemptLimits } from '@shared/identity/attempt-limit'
import { addressGroup, secondsToWait } from '@shared/identity/attempt-limit.rules'

const now = new Date('2026-11-24T02:00:00Z')
const limit = attemptLimits(600).passwordsPerNumberAndAddress

describe('a limit on tries', () => {
  it('leaves room up to its number', () => {
    expect(secondsToWait(limit, { count: limit.most, expiresAt: now }, now)).toBeNull()
  })

  it('says how long to wait beyond it', () => {
    const expiresAt = new Date('2026-11-24T02:15:00Z')

    expect(secondsToWait(limit, { count: limit.most + 1, expiresAt }, now)).toBe(900)
  })
})

describe('an address', () => {
  it.each([
    ['10.1.2.3', '10.1.2.3'],
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s counts as %s', (address, group) => {
    expect(addressGroup(address)).toBe(group)
  })
})
