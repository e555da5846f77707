import { View } from '@tarojs/components'
import { goTo } from '@client/platform/navigate'
import { callNumber } from '@client/platform/phone-call'
import type { MyVillage } from '@client/platform/storage'
import { pressable } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { Icon, Avatar } from '@client/ui/icon'
import type { ContactCard } from '../../beats/beats.api'

interface Props {
  readonly card: ContactCard
  readonly mine: MyVillage | null
}

const find = () => {
  goTo('beats/pages/find-officer', {})
}

function sentenceFor({ officer, name }: ContactCard, mine: MyVillage | null): string {
  if (mine === null) return '选好您的村，就能找到民警'
  return officer === null ? `${mine.name}的事，找${name}` : `${mine.name}的民警是${officer.name}`
}

/** One sentence on who the officer is, and one large button that calls. */
export function MyOfficer({ card, mine }: Props) {
  const { officer, call, duty } = card
  const open = () => {
    if (mine === null) find()
    else
      goTo('beats/pages/contact-card', {
        id: card.id,
        villageName: mine.name,
        ...(mine.code === null ? {} : { village: mine.code }),
      })
  }
  const sentence = sentenceFor(card, mine)
  const label = mine === null ? sentence : `${sentence}，${duty.sentence}`
  return (
    <View className="card stack">
      <View className="row" {...pressable({ onPress: open, label })}>
        {officer === null || mine === null ? (
          <View className="home-shield">
            <Icon name={mine === null ? 'place' : 'shield'} large />
          </View>
        ) : (
          <Avatar variant={officer.avatar} name={officer.name} />
        )}
        <View className="grow">
          <View className="heading">{sentence}</View>
          {mine === null ? null : <View className="soft">{duty.sentence}</View>}
        </View>
        <Icon name="forward" />
      </View>
      {mine === null ? <Button text="找我的民警" icon="search" onPress={find} /> : null}
      {call === null ? null : (
        <Button
          text={`打电话给${call.name}`}
          look={mine === null ? 'quiet' : 'main'}
          icon="call"
          onPress={() => {
            callNumber(call.number)
          }}
        />
      )}
    </View>
  )
}
