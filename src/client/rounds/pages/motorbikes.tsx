import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { isStaffAccount, useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { StaffDoor } from '@client/ui/staff-door'
import { useLoadable } from '@client/ui/use-loadable'
import { MotorbikeCard } from '../components/motorbike-card'
import { MotorbikeSheet } from '../components/motorbike-sheet'
import { type Register, listMotorbikes } from '../rounds.api'

export default function Motorbikes() {
  const actor = useSession((session) => session.actor)
  if (!isStaffAccount(actor)) return <StaffDoor title="警用摩托车" text="这里给派出所的工作人员用。" />
  return (
    <Page title="警用摩托车">
      <Loaded key={actor?.id} />
    </Page>
  )
}

function Loaded() {
  const [register, reload] = useLoadable(useCallback(() => listMotorbikes({}), []))
  return (
    <FourFaces of={register} onRetry={reload}>
      {(value) => <List register={value} onChanged={reload} />}
    </FourFaces>
  )
}

function List({ register, onChanged }: { readonly register: Register; readonly onChanged: () => void }) {
  const [adding, setAdding] = useState(false)
  return (
    <View className="stack">
      <View className="soft">先到期的排在前面。这里只记车，不记车在哪里。</View>
      {register.may.includes('register') ? (
        <Button
          text="登记一辆车"
          icon="plus"
          look="quiet"
          onPress={() => {
            setAdding(true)
          }}
        />
      ) : null}
      {register.items.length === 0 ? <Notice icon="car" title="还没有登记车" /> : null}
      {register.items.map((motorbike) => (
        <MotorbikeCard
          key={motorbike.id}
          motorbike={motorbike}
          keepers={register.keepers}
          onChanged={onChanged}
        />
      ))}
      {adding ? (
        <MotorbikeSheet
          motorbike={null}
          keepers={register.keepers}
          onClose={() => {
            setAdding(false)
          }}
          onSaved={() => {
            setAdding(false)
            onChanged()
          }}
        />
      ) : null}
    </View>
  )
}
