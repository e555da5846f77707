import { describe, expect, it } from 'vitest'
import { secondsOfPause, whyNotTried } from '@shared/identity/phone-code.rules'

const sentAt = new Date('2026-11-24T02:00:00Z')
const code = { sentAt, expiresAt: new Date('2026-11-24T02:05:00Z'), tries: 0 }
const at = (time: string) => new Date(`2026-11-24T${time}Z`)

describe('a phone code', () => {
  it.each([
    ['lives for five minutes', { tries: 0 }, '02:04:59.999', null],
    ['is over after five minutes', { tries: 0 }, '02:05:00', 'identity.code-expired'],
    ['bears a fifth try', { tries: 4 }, '02:01:00', null],
    ['bears no sixth try', { tries: 5 }, '02:01:00', 'identity.code-used-up'],
    ['that is over says so, used up or not', { tries: 5 }, '02:06:00', 'identity.code-expired'],
  ])('%s', (_title, { tries }, time, refusal) => {
    expect(whyNotTried({ ...code, tries }, at(time))).toBe(refusal)
  })

  it('that was never sent counts as over', () => {
    expect(whyNotTried(null, sentAt)).toBe('identity.code-expired')
  })

  it('may be followed by another after a minute', () => {
    expect(secondsOfPause(sentAt, at('02:00:00'))).toBe(60)
    expect(secondsOfPause(sentAt, at('02:00:59.5'))).toBe(1)
  })
})
