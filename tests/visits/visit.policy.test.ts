import { describe, expect, it } from 'vitest'
import { type Actor, type StaffRole, staffRoles } from '@shared/kernel/actor'
import {
  mayApproveVisit,
  mayOpenNote,
  mayPublishChecklist,
  mayReadCare,
  mayReadChild,
  mayReadVisit,
  mayWriteCare,
  mayWriteChild,
  mayWriteTalk,
  mayWriteVisit,
} from '@shared/visits/visit.policy'

const place = { stationId: 1, beatId: 'beat-a' }
const staff = (role: StaffRole, beats: string[] = [], station = 1, deputy: string[] = []): Actor => ({
  role,
  accountId: `${role}-1`,
  stationId: station,
  beatIds: beats,
  deputyBeatIds: deputy,
})
const onBeat = ['beat-a']
const resident: Actor = { role: 'resident', accountId: 'villager' }

const acts = {
  'write-visit': mayWriteVisit,
  'read-visit': mayReadVisit,
  'approve-visit': (actor: Actor) => mayApproveVisit(actor, { ...place, state: 'draft' }),
  'write-care': mayWriteCare,
  'read-care': mayReadCare,
  'write-child': mayWriteChild,
  'read-child': mayReadChild,
  'write-talk': mayWriteTalk,
}
const everything = Object.keys(acts)

const rows: [who: string, actor: Actor, may: string[]][] = [
  ['a resident', resident, []],
  ['an administrator', staff('administrator', onBeat), []],
  ['a grid worker', staff('grid-worker', onBeat), []],
  ['a mediator', staff('mediator', onBeat), []],
  ['a liaison', staff('liaison', onBeat), []],
  ['an officer of another beat', staff('officer', ['beat-b']), []],
  ['an officer of another station', staff('officer', onBeat, 2), []],
  ['an auxiliary of another beat', staff('auxiliary', ['beat-b']), []],
  ['the chief of another station', staff('station-chief', [], 2), []],
  [
    'an auxiliary of the beat',
    staff('auxiliary', onBeat),
    ['write-visit', 'read-visit', 'write-care', 'read-care', 'write-talk'],
  ],
  ['the chief', staff('station-chief'), ['read-visit', 'read-care', 'read-child', 'write-talk']],
  ['an officer of the beat', staff('officer', onBeat), everything],
  ['the deputy of the beat', staff('officer', [], 1, onBeat), everything],
]

describe('of visits, care and talks', () => {
  it.each(rows)('%s may do exactly this', (_, actor, may) => {
    const allowed = Object.entries(acts).filter(([, mayDo]) => mayDo(actor, place))

    expect(allowed.map(([name]) => name)).toEqual(may)
  })

  it('a visit that is recorded needs nobody to approve it', () => {
    expect(mayApproveVisit(staff('officer', onBeat), { ...place, state: 'recorded' })).toBe(false)
  })
})

describe('a notebook', () => {
  it('is opened by its owner alone', () => {
    const note = { ownerId: 'officer-1' }

    const others = staffRoles.filter((role) => role !== 'officer').map((role) => staff(role, onBeat))

    expect(mayOpenNote(staff('officer'), note)).toBe(true)
    expect([resident, ...others].some((actor) => mayOpenNote(actor, note))).toBe(false)
  })
})

describe('the checklist', () => {
  it('is published by administrators alone', () => {
    expect(staffRoles.filter((role) => mayPublishChecklist(staff(role, onBeat)))).toEqual(['administrator'])
    expect(mayPublishChecklist(resident)).toBe(false)
  })
})
