import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Found, inGroups, toMatters } from '@client/tabs/components/matter'
import { aBooking, aDispute, aThread, anOpinion, at } from './matters'

const { opened } = vi.hoisted(() => ({ opened: [] as string[] }))
vi.mock('@tarojs/taro', () => ({
  default: { navigateTo: ({ url }: { url: string }) => Promise.resolve(opened.push(url)) },
  useDidShow: () => undefined,
  useDidHide: () => undefined,
  useRouter: () => ({ params: {} }),
}))
beforeEach(() => {
  opened.length = 0
})

const now = new Date('2026-11-24T02:00:00Z')
const matters = (found: Partial<Found>) =>
  toMatters(
    { threads: [], bookings: [], disputes: [], needs: [], opinions: [], rated: new Set(), ...found },
    now,
  )
const shape = (found: Partial<Found>) =>
  inGroups(matters(found)).map(({ title, held }) => [title, held.map(({ id }) => id)])

describe('my matters', () => {
  it('know which of them were done for a parent or a neighbour', () => {
    const found = {
      threads: [aThread('asked')],
      bookings: [aBooking('for-mother', { forOther: true }), aBooking('for-myself')],
      disputes: [aDispute('for-a-neighbour', { forOther: true })],
    }

    const forOthers = matters(found).filter(({ forOther }) => forOther)

    expect(forOthers.map(({ id }) => id).sort()).toEqual(['for-a-neighbour', 'for-mother'])
  })

  it('have what waits for me on top, whatever changed last', () => {
    const found = {
      threads: [
        aThread('asked', { changedAt: at(50) }),
        aThread('answered', { state: 'answered', unread: 2 }),
      ],
      bookings: [aBooking('sent-back', { waitsForHousehold: true, changedAt: at(1) }), aBooking('booked')],
      disputes: [aDispute('to-confirm', { waitsForMe: true, changedAt: at(2) }), aDispute('reported')],
    }

    const [top, below] = shape(found)

    expect(top).toEqual(['等您看、等您办', ['to-confirm', 'sent-back', 'answered']])
    expect(below?.[0]).toBe('正在办')
    expect(below?.[1]?.[0]).toBe('asked')
  })

  it('are in each group in the order of their last change, the rooms mixed', () => {
    const found = {
      threads: [aThread('thread', { changedAt: at(20) })],
      bookings: [aBooking('booking', { changedAt: at(30) })],
      disputes: [aDispute('dispute', { changedAt: at(10) })],
    }

    expect(shape(found)).toEqual([['正在办', ['booking', 'thread', 'dispute']]])
  })

  it('end with what has ended; a group with nothing in it is not shown', () => {
    const found = {
      threads: [aThread('read', { state: 'answered' })],
      bookings: [aBooking('delivered', { state: 'delivered', stage: 'closed' })],
      opinions: [anOpinion('heard', { state: 'answered', reply: '换了灯' }), anOpinion('waits')],
    }

    expect(shape(found)).toEqual([
      ['正在办', ['waits']],
      ['办完的', expect.arrayContaining(['read', 'delivered', 'heard'])],
    ])
  })

  it('say on a thread how many answers are new, and open it', () => {
    const [matter] = matters({ threads: [aThread('t', { state: 'answered', unread: 3 })] })

    matter?.open()

    expect(matter?.badges.map(({ text }) => text)).toEqual(['3 条新答复'])
    expect(opened).toEqual(['/messages/pages/thread?id=t&beat=beat-1'])
  })

  it.each([
    ['a thread that was answered and read', { threads: [aThread('x', { state: 'answered' })] }, true],
    ['a thread that still waits', { threads: [aThread('x')] }, false],
    ['a thread with an answer unread', { threads: [aThread('x', { state: 'answered', unread: 1 })] }, false],
    ['a card in the hand', { bookings: [aBooking('x', { state: 'delivered', stage: 'closed' })] }, true],
    ['a cancelled booking', { bookings: [aBooking('x', { state: 'cancelled', stage: 'closed' })] }, false],
    ['a closed dispute', { disputes: [aDispute('x', { stage: 'closed' })] }, true],
    ['an opinion', { opinions: [anOpinion('x', { state: 'answered' })] }, false],
  ] as const)('ask how it went for %s', (_case, found, asked) => {
    const [matter] = matters(found)
    const [rated] = matters({ ...found, rated: new Set(['x']) })

    expect(matter?.rate !== null).toBe(asked)
    expect(rated?.rate).toBeNull()
  })
})
