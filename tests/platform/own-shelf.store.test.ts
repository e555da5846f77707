import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { AccountView } from '@client/platform/account'
import { readOwn } from '@client/platform/kept-reading'
import { endpoint } from '@client/platform/request'
import { useSession } from '@client/platform/session'
import type { bookingContracts } from '@shared/bookings/booking.contract'

const { kept, server } = vi.hoisted(() => {
  const far: { booking: unknown; status: number } = { booking: undefined, status: 200 }
  return { kept: new Map<string, unknown>(), server: far }
})
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => kept.set(key, value),
    removeStorageSync: (key: string) => kept.delete(key),
    getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
    request: () =>
      server.booking === undefined
        ? Promise.reject(new Error('request:fail'))
        : Promise.resolve({ statusCode: server.status, data: server.booking }),
  },
}))

const ask = endpoint<typeof bookingContracts.one>('GET', '/api/bookings/:id')
const findKept = (id: string) =>
  readOwn(
    `booking-1:${id}`,
    () => ask({ params: { id } }),
    (booking) => ({ ...booking, may: [] }),
  )

const daughter = { id: 'resident-1', role: 'resident' } as AccountView
const theBooking = { id: 'booking-1', state: 'scheduled', may: ['cancellation'], changedAt: '2026-11-24' }

beforeEach(() => {
  kept.clear()
  Object.assign(server, { booking: theBooking, status: 200 })
  useSession.getState().begin('token-1', daughter)
})

describe('a booking on a phone without a signal', () => {
  it('is read as it stood last, with nothing to press that cannot be sent', async () => {
    await findKept('booking-1')
    server.booking = undefined

    expect(await findKept('booking-1')).toMatchObject({ state: 'scheduled', may: [] })
  })

  it('leaves the phone with the session', async () => {
    await findKept('booking-1')

    useSession.getState().end()

    expect([...kept.keys()]).toEqual([])
  })

  it('is not there for the next person on the same phone', async () => {
    await findKept('booking-1')
    useSession.getState().begin('token-2', { ...daughter, id: 'resident-2' })
    server.booking = undefined

    await expect(findKept('booking-1')).rejects.toMatchObject({ code: 'offline' })
  })

  it('does not hide that it is gone', async () => {
    await findKept('booking-1')
    Object.assign(server, { booking: { code: 'booking.not-found', detail: '没有这个预约' }, status: 404 })

    await expect(findKept('booking-1')).rejects.toMatchObject({ status: 404 })
  })
})
