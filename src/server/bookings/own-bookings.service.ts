import type { OwnDataKeeper } from '@server/identity'
import type { Vault } from '@server/platform/vault'
import { sayKept } from '@server/retention'
import { relationNames, serviceNames, stateNameOf } from '@shared/bookings/booking-words.rules'
import { sayInstant } from '@shared/kernel/beijing-time'
import type { OwnRecord } from '@shared/kernel/own-data'
import { listOwnBookings } from './own-bookings.repository'
import type { Booking } from './stored-booking'

const none = '没有填'

function toRecord(vault: Vault, { request, progress, ...booking }: Booking, now: Date): OwnRecord {
  const { phone } = JSON.parse(vault.open(request.contact)) as { phone: string }
  return {
    title: `${booking.receipt}，${serviceNames[request.service]}`,
    lines: [
      { label: '给谁办', value: `${request.subjectName}（我是：${relationNames[request.relation]}）` },
      { label: '出生日期', value: request.subjectBirth },
      { label: '联系电话', value: phone },
      { label: '联系人', value: request.contactName ?? none },
      { label: '监护人', value: request.guardianName ?? none },
      { label: '村和门口', value: `${booking.villageName}，${request.landmark}` },
      { label: '说明', value: request.reason ?? none },
      { label: '办到哪了', value: stateNameOf(progress) },
      { label: '约的时间', value: sayInstant(booking.createdAt, now) },
    ],
  }
}

/** What the room keeps about a resident. A booking is a file of the station: it is closed and aged, not deleted at once. */
export const keepOwnBookings = (vault: Vault): OwnDataKeeper => ({
  async ownDataOf(sql, accountId, now) {
    const bookings = await listOwnBookings(sql, accountId)
    if (bookings.length === 0) return null
    return {
      title: '上门办证',
      purpose: '民警上门照相、送证',
      keptFor: `证件送到后放 ${await sayKept(sql, 'booking')}，满了自动删`,
      records: bookings.map((booking) => toRecord(vault, booking, now)),
    }
  },
  async forgetOwner(sql, accountId) {
    const bookings = await listOwnBookings(sql, accountId)
    return bookings.length === 0
      ? null
      : `上门办证的记录：没办完的接着办完；办完的只存不用，证件送到后满 ${await sayKept(sql, 'booking')}删掉`
  },
})
