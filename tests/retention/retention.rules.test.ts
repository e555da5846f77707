import { describe, expect, it } from 'vitest'
import { staffRoles } from '@shared/kernel/actor'
import { retentionBounds, retentionKinds } from '@shared/retention/retention'
import { maySetRetention } from '@shared/retention/retention.policy'
import { assertWithin, daysKept } from '@shared/retention/retention.rules'

describe('how long things are kept', () => {
  it.each(retentionKinds)('is what people were told, unless it was set shorter: %s', (kind) => {
    const { least, most } = retentionBounds[kind]

    expect(daysKept(kind, null)).toBe(most)
    expect(daysKept(kind, least)).toBe(least)
    expect(daysKept(kind, most + 100)).toBe(most)
    expect(daysKept(kind, 1)).toBe(least)
  })

  it.each(retentionKinds)('is refused outside of its bounds: %s', (kind) => {
    const { least, most } = retentionBounds[kind]

    expect(() => {
      assertWithin(kind, least - 1)
    }).toThrow('天之间')
    expect(() => {
      assertWithin(kind, most + 1)
    }).toThrow('天之间')
    expect(() => {
      assertWithin(kind, most)
    }).not.toThrow()
  })

  it.each(staffRoles)('is set by the administrator only: %s', (role) => {
    expect(maySetRetention({ role })).toBe(role === 'administrator')
  })
})
