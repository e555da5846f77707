import { describe, expect, it } from 'vitest'
import { assertStrongPassword, normaliseStaffNumber } from '@shared/identity/password.rules'

const change = (next: string) => () => {
  assertStrongPassword(next, 'the-old-password', '990011')
}

describe('a new password', () => {
  it.each([
    ['is too short', 'short-pw1'],
    ['is the old one', 'the-old-password'],
    ['holds the staff number, which is printed on a card', 'abc990011xyz'],
    ['repeats one sign', 'aaaaaaaaaaaa'],
  ])('is refused where it %s', (_why, next) => {
    expect(change(next)).toThrow(expect.objectContaining({ code: 'identity.password-weak' }))
  })

  it('is taken from ten signs on, in any script', () => {
    expect(change('blue-river')).not.toThrow()
    expect(change('达溪河边的老柳树下見')).not.toThrow()
  })
})

describe('a staff number', () => {
  it('is the same however it is typed', () => {
    expect(normaliseStaffNumber(' fj 9021 ')).toBe('FJ9021')
    expect(normaliseStaffNumber('９９００１１')).toBe('990011')
  })
})
