import { View } from '@tarojs/components'
import { Avatar } from '@client/ui/icon'
import { roleNames } from '@shared/kernel/actor'
import type { CardPerson } from '../beats.api'

interface Props {
  readonly person: CardPerson
  readonly large?: boolean
}

/** Face, name and staff number of one person of the beat. */
export function OfficerLine({ person, large = false }: Props) {
  return (
    <View className="row">
      <Avatar variant={person.avatar} name={person.name} large={large} />
      <View className="grow">
        <View className={large ? 'heading' : 'subheading'}>{person.name}</View>
        <View className="soft">{`${roleNames[person.role]} · 警号（工号）${person.staffNumber}`}</View>
      </View>
    </View>
  )
}
