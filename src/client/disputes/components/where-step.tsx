import { View } from '@tarojs/components'
import { choosePlace } from '@client/platform/location'
import { isWeapp } from '@client/platform/runtime'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { Field } from '@client/ui/field'
import { VillageField } from '@client/ui/village-field'
import { findVillages } from '../disputes.api'
import { errorIn } from './report-steps'
import type { StepProps } from './what-step'

/** Where it is, and with whom: the other side may be left out. */
export function WhereStep({ draft, errors, onChange }: StepProps) {
  const point = async () => {
    const place = await choosePlace()
    if (place !== null) onChange({ place })
  }
  return (
    <View className="stack">
      <Card>
        <VillageField
          label="事情在哪个村"
          village={draft.village}
          find={findVillages}
          error={errorIn(errors, 'village')}
          onChoose={({ code, name, beatId }) => {
            onChange({ village: { code, name, beatId } })
          }}
        />
        <Field
          label="哪个社、门前有什么好认的（可以不写）"
          hint="例如：三社，涝坝边上那块地"
          initial={draft.landmark}
          most={100}
          onChange={(landmark) => {
            onChange({ landmark })
          }}
        />
        {isWeapp ? (
          <Button
            text={draft.place === null ? '在地图上指一下' : '已指好，重新指'}
            icon="place"
            look="quiet"
            onPress={() => void point()}
          />
        ) : null}
      </Card>
      <Card>
        <Heading text="对方是谁（可以不写）" />
        <Field
          label="对方叫什么"
          initial={draft.otherName}
          most={30}
          onChange={(otherName) => {
            onChange({ otherName })
          }}
        />
        <Field
          label="对方电话"
          kind="number"
          initial={draft.otherPhone}
          most={20}
          error={errorIn(errors, 'otherPhone')}
          onChange={(otherPhone) => {
            onChange({ otherPhone })
          }}
        />
      </Card>
    </View>
  )
}
