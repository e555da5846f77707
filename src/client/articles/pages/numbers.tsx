import { View } from '@tarojs/components'
import { callNumber } from '@client/platform/phone-call'
import { pressable } from '@client/ui/accessible'
import { Badge, Heading } from '@client/ui/card'
import { Icon } from '@client/ui/icon'
import { Page } from '@client/ui/page'
import { useLoadable } from '@client/ui/use-loadable'
import { type NumberUse, type PublicNumber, numberGroups } from '@shared/articles/public-number'
import { readStationLine } from '../articles.api'
import './numbers.css'

export default function Numbers() {
  return (
    <Page title="常用电话">
      <View className="stack">
        <View className="soft">点一下就能拨。没有信号，这一页也看得到。</View>
        {numberGroups.map(({ name, numbers }, place) => (
          <View key={name} className="stack stack-tight">
            <Heading text={name} />
            {place === 1 ? <StationLine /> : null}
            {numbers.map((one) => (
              <NumberLine key={one.number} of={one} urgent={place === 0} />
            ))}
          </View>
        ))}
      </View>
    </Page>
  )
}

/** The station's own line, where the station has entered one. */
function StationLine() {
  const [line] = useLoadable(readStationLine)
  if (line.face !== 'ready' || line.value === null) return null
  const { name, number } = line.value
  return (
    <NumberLine of={{ number, name, use: 'call', note: '不急的事，上班时间打；急事打110' }} urgent={false} />
  )
}

const useNames: Record<Exclude<NumberUse, 'call'>, string> = {
  text: '发短信，不打电话',
  website: '是网站，不是电话',
  incoming: '只收短信，不用打',
}

function NumberLine({ of, urgent }: { readonly of: PublicNumber; readonly urgent: boolean }) {
  const { number, name, use, note } = of
  const call = () => {
    callNumber(number)
  }
  const acts = use === 'call' ? pressable({ onPress: call, label: `拨打${number}，${name}。${note}` }) : {}
  return (
    <View className={use === 'call' ? 'item' : 'item item-still'} {...acts}>
      <View className="grow">
        <View className="row row-wrap">
          <View className={urgent ? 'number-large number-urgent' : 'number-large'}>{number}</View>
          <View className="subheading">{name}</View>
        </View>
        <View className="number-note">
          <View className="soft small">{note}</View>
          {use === 'call' ? null : <Badge icon="info" text={useNames[use]} look="wait" />}
        </View>
      </View>
      {use === 'call' ? (
        <View className={urgent ? 'number-call number-call-urgent' : 'number-call'}>
          <Icon name="call" />
        </View>
      ) : null}
    </View>
  )
}
