import { Card, Heading } from '@client/ui/card'
import {
  eligibilityNames,
  needNames,
  oldCardNames,
  receiverNames,
  relationNames,
} from '@shared/bookings/booking-words.rules'
import type { Booking } from '../bookings.api'
import { ReviewLines } from './review-lines'

function consentWords({ request: { consent } }: Booking): string | null {
  if (consent === null) return null
  const again = consent.callBack === '' ? '' : `；再问：${consent.callBack}`
  return `${consent.how === 'oral' ? '口头' : '书面'}，${consent.on}${again}`
}

function handoverWords({ handover }: Booking): string | null {
  if (handover === null) return null
  return `${handover.receiver}（${receiverNames[handover.relation]}），旧证${handover.oldCardReturned ? '已收回' : '没有'}`
}

/** What the pair on the motorbike has to know of the household. */
export function DeskFacts({ booking }: { readonly booking: Booking }) {
  const { request } = booking
  return (
    <Card>
      <Heading text="人和家" />
      <ReviewLines
        lines={[
          ['出生', request.subjectBirth],
          ['住处', `${booking.village} ${request.landmark}`],
          ['注意', request.needs.map((one) => needNames[one]).join('、')],
          ['难处', request.eligibility.map((one) => eligibilityNames[one]).join('、')],
          ['说明', request.reason],
          [
            '旧证',
            `${oldCardNames[request.oldCard]}${request.oldCardExpiry === null ? '' : `，${request.oldCardExpiry} 到期`}`,
          ],
          ['户口本', request.registerAtHome ? '在家里' : '不在家里'],
          ['监护人', request.guardianName],
          ['谁约的', `${booking.bookerName}（${relationNames[request.relation]}）`],
          ['本人同意', consentWords(booking)],
          ['签收', handoverWords(booking)],
        ]}
      />
    </Card>
  )
}
