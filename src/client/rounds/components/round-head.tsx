import { View } from '@tarojs/components'
import { goTo } from '@client/platform/navigate'
import { spoken } from '@client/ui/accessible'
import { Badge, ListItem } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import type { Round } from '../rounds.api'

interface Props {
  readonly round: Round
  readonly fresh: boolean
  readonly onBeat: (beatId: string) => void
}

const far = (metres: number) => `${String(Math.round(metres / 1000))} 公里`
const long = (minutes: number) => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return hours === 0
    ? `${String(rest)} 分钟`
    : `${String(hours)} 小时${rest === 0 ? '' : ` ${String(rest)} 分`}`
}

function sentence({ stops, doors, estimate }: Round): string {
  const left = stops.filter(({ done }) => !done).length
  const taken = doors.filter(({ leg }) => leg !== null).length
  if (left + taken === 0) return stops.length === 0 ? '今天没有约上门的' : '今天要去的都去过了'
  const along = taken === 0 ? '' : `、顺路 ${String(taken)} 处`
  return `还有 ${String(left)} 户${along}，大约 ${far(estimate.metres)}、${long(estimate.minutes)}（估计，含在家里的时间）`
}

const packedNote = ({ packed }: Round) =>
  packed === null || packed.done === 0
    ? '出发前勾一遍'
    : `带了 ${String(packed.done)} 样，共 ${String(packed.of)} 样`

/** The day in one sentence; what to pack first, until it is packed. */
export function RoundHead({ round, fresh, onBeat }: Props) {
  return (
    <View className="stack">
      {round.beats.length < 2 ? null : (
        <View className="choices">
          {round.beats.map(({ id, name }) => (
            <Choice
              key={id}
              text={name}
              chosen={id === round.beat.id}
              onPress={() => {
                onBeat(id)
              }}
            />
          ))}
        </View>
      )}
      <View className="card stack stack-tight">
        <View className="subheading">{round.beat.name}</View>
        <View>{sentence(round)}</View>
        <View className="soft small">
          {`从警务室出发再回来，按村与村的直线距离乘路况估的。${round.demoPlaces ? '演示数据：位置是编的。' : ''}`}
        </View>
        {fresh ? null : (
          <View {...spoken({ role: 'status' })}>
            <Badge icon="no-signal" text="没有信号，这是今天早些时候看到的" look="wait" />
          </View>
        )}
        {round.motorbike === null ? null : (
          <View className="row row-wrap">
            <Badge icon="alert" text={round.motorbike} look="danger" />
          </View>
        )}
      </View>
      {isPacked(round) ? null : <PackingDoor round={round} />}
    </View>
  )
}

const isPacked = ({ packed }: Round) => packed !== null && packed.done > 0

function PackingDoor({ round }: Pick<Props, 'round'>) {
  return (
    <ListItem
      icon="check"
      title="携行清单"
      note={packedNote(round)}
      onPress={() => {
        goTo('rounds/pages/packing', { beat: round.beat.id })
      }}
    />
  )
}

/** What goes with the day but is not on the way. */
export function RoundDoors({ round }: Pick<Props, 'round'>) {
  return (
    <View className="stack stack-tight">
      {isPacked(round) ? <PackingDoor round={round} /> : null}
      <ListItem
        icon="place"
        title="今天到哪个村"
        note="两周内的下村安排，村民看得到"
        onPress={() => {
          goTo('rounds/pages/plan', { beat: round.beat.id })
        }}
      />
      <ListItem
        icon="car"
        title="警用摩托车"
        note="年检、保险、修理"
        onPress={() => {
          goTo('rounds/pages/motorbikes', {})
        }}
      />
    </View>
  )
}
