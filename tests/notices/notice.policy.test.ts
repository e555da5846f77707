import { describe, expect, it } from 'vitest'
import { type Actor, roles } from '@shared/kernel/actor'
import {
  mayChoose,
  mayReadNotice,
  mayReadUndelivered,
  maySeeSubject,
  maySendAgain,
  mayWriteTemplates,
} from '@shared/notices/notice.policy'

const as = (role: Actor['role'], stationId = 1): Actor =>
  role === 'resident'
    ? { role, accountId: 'me' }
    : { role, accountId: 'me', stationId, beatIds: [], deputyBeatIds: [] }

const who = (allows: (actor: Actor) => boolean) => roles.filter((role) => allows(as(role)))

describe('notices', () => {
  it('are read by the one they were written to, whoever that is', () => {
    expect(who((actor) => mayReadNotice(actor, { accountId: 'me' }))).toEqual(roles)
    expect(who((actor) => mayReadNotice(actor, { accountId: 'you' }))).toEqual([])
    expect(who((actor) => mayReadNotice(actor, { accountId: null }))).toEqual([])
  })

  it.each([
    ['choosing', mayChoose, ['resident']],
    ['seeing what did not arrive', mayReadUndelivered, ['station-chief', 'administrator']],
    [
      'sending it again',
      (actor: Actor) => maySendAgain(actor, { stationId: 1 }),
      ['station-chief', 'administrator'],
    ],
    ['sending that of another station', (actor: Actor) => maySendAgain(actor, { stationId: 2 }), []],
    ['writing templates', mayWriteTemplates, ['administrator']],
    [
      'seeing which case it was',
      (actor: Actor) => mayReadUndelivered(actor) && maySeeSubject(actor),
      ['station-chief'],
    ],
  ])('leave %s to the right people', (_, allows, allowed) => {
    expect(who(allows)).toEqual(allowed)
  })
})
