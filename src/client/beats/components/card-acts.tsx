import { View } from '@tarojs/components'
import { useState } from 'react'
import { goTo } from '@client/platform/navigate'
import { toast } from '@client/platform/notice'
import { callNumber } from '@client/platform/phone-call'
import { Button } from '@client/ui/button'
import { ListItem } from '@client/ui/card'
import { Sheet } from '@client/ui/sheet'
import type { ContactCard } from '../beats.api'
import { useMyVillage } from '../beats.store'

interface Village {
  readonly code: string
  readonly name: string
}
interface Props {
  readonly card: ContactCard
  /** The village that the person came from, where known. */
  readonly village: Village | null
}

/** What can be done from a contact card: call, write, keep as my village, print. */
export function CardActs({ card, village }: Props) {
  const mine = useMyVillage((state) => state.mine)
  const choose = useMyVillage((state) => state.choose)
  const [asking, setAsking] = useState(false)
  const take = ({ code, name }: Village) => {
    choose({ code, name, beatId: card.id })
    setAsking(false)
    toast(`已记住：${name}`)
  }
  const keepMine = () => {
    if (village === null) setAsking(true)
    else take(village)
  }
  const call = card.call

  return (
    <View className="stack">
      {call === null ? null : (
        <Button
          text={`打电话给${call.name}`}
          icon="call"
          onPress={() => {
            callNumber(call.number)
          }}
        />
      )}
      <Button
        text="写给民警"
        icon="message"
        look="quiet"
        onPress={() => {
          goTo('messages/pages/thread', {
            beat: card.id,
            ...(village === null ? {} : { village: village.code }),
          })
        }}
      />
      {card.villages.length === 0 || (village !== null && mine?.code === village.code) ? null : (
        <Button
          text={village === null ? '设为我的村' : `设${village.name}为我的村`}
          icon="home"
          look="quiet"
          onPress={keepMine}
        />
      )}
      <Button
        text="打印联系卡"
        icon="printer"
        look="plain"
        onPress={() => {
          goTo('beats/pages/print-card', {
            id: card.id,
            ...(village === null ? {} : { village: village.name }),
          })
        }}
      />
      {asking ? (
        <Sheet
          title="您是哪个村的？"
          onClose={() => {
            setAsking(false)
          }}
        >
          {card.villages.map((one) => (
            <ListItem
              key={one.code}
              icon="place"
              title={one.name}
              onPress={() => {
                take(one)
              }}
            />
          ))}
        </Sheet>
      ) : null}
    </View>
  )
}
