import { View } from '@tarojs/components'
import { Card } from '@client/ui/card'
import { Choices, toggled } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { VillageField } from '@client/ui/village-field'
import { needKinds } from '@shared/bookings/booking-request'
import { needNames } from '@shared/bookings/booking-words.rules'
import { findVillages } from '../bookings.api'
import { errorIn } from './form-steps'
import type { StepProps } from './who-step'

const phoneNames = { subject: '办证人的', contact: '联系人的' }

/** Where the officer goes and whom they ring. */
export function PlaceStep({ draft, errors, onChange }: StepProps) {
  return (
    <Card>
      <VillageField
        label="住在哪个村"
        find={findVillages}
        village={draft.village}
        error={errorIn(errors, 'villageCode')}
        onChoose={({ code, name }) => {
          onChange({ village: { code, name }, slot: null })
        }}
      />
      <Field
        label="哪个社、门前有什么好认的"
        hint="例如：三社，老槐树往里第三家，蓝铁门"
        initial={draft.landmark}
        most={100}
        error={errorIn(errors, 'landmark')}
        onChange={(landmark) => {
          onChange({ landmark })
        }}
      />
      <Field
        label="电话（民警出门前先打）"
        kind="number"
        initial={draft.phone}
        most={20}
        error={errorIn(errors, 'phone')}
        onChange={(phone) => {
          onChange({ phone })
        }}
      />
      <Choices
        label="这是谁的电话"
        options={['subject', 'contact']}
        names={phoneNames}
        chosen={[draft.phoneOf]}
        onChoose={(phoneOf) => {
          onChange({ phoneOf })
        }}
      />
      {draft.phoneOf === 'contact' ? (
        <Field
          label="联系人怎么称呼"
          hint="例如：女儿 赵小燕"
          initial={draft.contactName}
          most={30}
          error={errorIn(errors, 'contactName')}
          onChange={(contactName) => {
            onChange({ contactName })
          }}
        />
      ) : null}
      <Choices
        label="民警要注意什么（没有就不选）"
        options={needKinds}
        names={needNames}
        chosen={draft.needs}
        wide
        onChoose={(need) => {
          onChange({ needs: toggled(draft.needs, need) })
        }}
      />
      <View className="soft small">电话和住处只给管这个村的民警看，用来上门办证。</View>
    </Card>
  )
}
