import { View } from '@tarojs/components'
import { Card } from '@client/ui/card'
import { Choices, toggled } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { bookingAdvice } from '@shared/bookings/booking-advice'
import { eligibilities, homeVisitServices } from '@shared/bookings/booking-request'
import { isEarlyRenewal, oldCardsOf } from '@shared/bookings/booking-request.rules'
import { eligibilityNames, oldCardNames, serviceNames } from '@shared/bookings/booking-words.rules'
import { dayOf, oldCardIn } from '../bookings.store'
import { DateField } from './date-field'
import { errorIn } from './form-steps'
import type { StepProps } from './who-step'

const registerNames = { yes: '在家里', no: '不在家里' }

/** Which card, the old one, and why the person cannot come. */
export function CardStep({ draft, errors, onChange }: StepProps) {
  const possible = draft.service === null ? [] : oldCardsOf(draft.service)
  const oldCard = oldCardIn(draft)
  return (
    <Card>
      <Choices
        label="要办什么？"
        options={homeVisitServices}
        names={serviceNames}
        chosen={draft.service === null ? [] : [draft.service]}
        error={errorIn(errors, 'service')}
        wide
        onChoose={(service) => {
          onChange({ service, oldCard: null })
        }}
      />
      {possible.length < 2 ? null : (
        <Choices
          label="旧身份证"
          options={possible}
          names={oldCardNames}
          chosen={oldCard === null ? [] : [oldCard]}
          error={errorIn(errors, 'oldCard')}
          onChoose={(chosen) => {
            onChange({ oldCard: chosen })
          }}
        />
      )}
      {draft.service === 'expired' ? <Expiry draft={draft} errors={errors} onChange={onChange} /> : null}
      <Choices
        label="户口本"
        options={['yes', 'no']}
        names={registerNames}
        chosen={[draft.registerAtHome ? 'yes' : 'no']}
        onChoose={(answer) => {
          onChange({ registerAtHome: answer === 'yes' })
        }}
      />
      <Choices
        label="为什么不方便去派出所（可以多选）"
        options={eligibilities}
        names={eligibilityNames}
        chosen={draft.eligibility}
        error={
          errorIn(errors, 'eligibility') ?? errorIn(errors, 'relation') ?? errorIn(errors, 'guardianName')
        }
        wide
        onChoose={(option) => {
          onChange({ eligibility: toggled(draft.eligibility, option) })
        }}
      />
      <Field
        label="还有什么要说的（可以不写）"
        kind="long"
        initial={draft.reason}
        most={300}
        hint="例如：去年摔了腿，下不了床。不会打字，约好后可以给民警录音"
        error={errorIn(errors, 'reason')}
        onChange={(reason) => {
          onChange({ reason })
        }}
      />
    </Card>
  )
}

function Expiry({ draft, errors, onChange }: StepProps) {
  const early = isEarlyRenewal('expired', dayOf(draft.expiry), new Date())
  return (
    <>
      <DateField
        label="旧证哪天到期（记不清不写）"
        year="2026"
        date={draft.expiry}
        error={errorIn(errors, 'oldCardExpiry')}
        onChange={(expiry) => {
          onChange({ expiry })
        }}
      />
      {early ? <View className="soft small">{bookingAdvice.earlyRenewal}</View> : null}
    </>
  )
}
