import { View } from '@tarojs/components'
import { Badge, Card, Heading } from '@client/ui/card'
import type { ContactCard } from '../beats.api'
import { OfficerLine } from './officer-line'

/** Who is on duty today and who picks up now. */
export function DutyCard({ card }: { readonly card: ContactCard }) {
  const { duty } = card
  if (card.isKept === true)
    return (
      <Card>
        <Heading text="今天值班" />
        <View>{duty.sentence}</View>
      </Card>
    )
  const today = duty.today.map(({ from, to }) => `${from}–${to}`).join('，')
  return (
    <Card>
      <View className="row row-wrap">
        <Heading text="今天值班" />
        {duty.open ? (
          <Badge icon="answered" text="现在有人" look="good" />
        ) : (
          <Badge icon="clock" text="现在不是上班时间" look="wait" />
        )}
      </View>
      <View>{duty.sentence}</View>
      <View className="soft">{today === '' ? '今天不上班，急事请打 110' : `今天 ${today}`}</View>
      {duty.covers === null ? null : (
        <View className="stack stack-tight">
          <View className="soft small">现在由谁接待</View>
          <OfficerLine person={duty.covers} />
        </View>
      )}
    </Card>
  )
}
