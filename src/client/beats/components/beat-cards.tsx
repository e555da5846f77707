import { View } from '@tarojs/components'
import { useState } from 'react'
import { goTo } from '@client/platform/navigate'
import { confirm } from '@client/platform/notice'
import { Button } from '@client/ui/button'
import { Badge, Card } from '@client/ui/card'
import { ProblemLine } from '@client/ui/problem-line'
import { Sheet } from '@client/ui/sheet'
import { useAttempt } from '@client/ui/use-attempt'
import type { BeatAct } from '@shared/beats/station.policy'
import { type Station, type StationBeat, addBeat, closeBeat } from '../stations.api'
import { BeatForm } from './beat-form'
import { NameForm } from './name-form'
import { PairForm } from './pair-form'

interface Props {
  readonly station: Station
  readonly onChanged: (station: Station) => void
}

/** The beats of a station, each with who holds it now and next. */
export function BeatCards({ station, onChanged }: Props) {
  const [adding, setAdding] = useState(false)
  const open = station.beats.filter(({ closedOn }) => closedOn === null)
  const closed = station.beats.filter(({ closedOn }) => closedOn !== null)
  return (
    <View className="stack">
      <View className="station-cards">
        {open.map((beat) => (
          <BeatCard key={beat.id} beat={beat} station={station} onChanged={onChanged} />
        ))}
      </View>
      {closed.length === 0 ? null : (
        <View className="soft">{`撤了的：${closed.map(({ name }) => name).join('、')}`}</View>
      )}
      <Button
        text="添一个警务区"
        icon="plus"
        look="quiet"
        onPress={() => {
          setAdding(true)
        }}
      />
      {adding ? (
        <Sheet
          title="添一个警务区"
          onClose={() => {
            setAdding(false)
          }}
        >
          <NameForm
            label="名称"
            onSave={async (name) => {
              onChanged(await addBeat({ params: { id: String(station.id) }, body: { name } }))
              setAdding(false)
            }}
          />
        </Sheet>
      ) : null}
    </View>
  )
}

type Pair = NonNullable<StationBeat['pair']>

const sayPair = ({ officer, auxiliary, deputy }: Pair): string =>
  [
    officer === null ? null : `民警 ${officer.name}`,
    auxiliary === null ? null : `搭档 ${auxiliary.name}`,
    deputy === null ? null : `代班 ${deputy.name}`,
  ]
    .filter((part) => part !== null)
    .join('，')

const words: Record<BeatAct, string> = {
  'set-pair': '排人',
  'hand-over': '移交',
  describe: '改名称、警务室',
  close: '撤掉',
}

interface CardProps extends Props {
  readonly beat: StationBeat
}

function BeatCard({ beat, station, onChanged }: CardProps) {
  const [form, setForm] = useState<BeatAct | null>(null)
  const { busy, problem, run } = useAttempt()
  const close = async () => {
    const text = '没有村、没有没办完的事才能撤。撤了的警务区，以前的事还查得到。'
    if (!(await confirm({ title: `撤掉${beat.name}？`, text, yes: '撤掉' }))) return
    await run(async () => {
      onChanged(await closeBeat({ params: { id: beat.id }, body: {} }))
    })
  }
  const villages = station.villages.filter(({ beatId }) => beatId === beat.id)
  return (
    <Card>
      <View className="row row-wrap">
        <View className="subheading grow">{beat.name}</View>
        {beat.kind === 'beat' && beat.pair === null ? (
          <Badge icon="alert" look="danger" text="没有人管" />
        ) : null}
      </View>
      <Lines beat={beat} villages={villages.map(({ name }) => name)} />
      <ProblemLine problem={problem} />
      <View className="row row-wrap">
        {beat.may.map((act) => (
          <Button
            key={act}
            text={words[act]}
            label={`${beat.name}，${words[act]}`}
            look={act === 'close' ? 'plain' : 'quiet'}
            narrow
            disabled={busy}
            onPress={() => {
              if (act === 'close') void close()
              else setForm(act)
            }}
          />
        ))}
        <Button
          text="值班时间"
          label={`${beat.name}，值班时间`}
          look="plain"
          narrow
          onPress={() => {
            goTo('beats/pages/duty-hours', { station: String(station.id), beat: beat.id })
          }}
        />
      </View>
      {form === null ? null : (
        <BeatSheet
          act={form}
          beat={beat}
          station={station}
          onChanged={onChanged}
          onClose={() => {
            setForm(null)
          }}
        />
      )}
    </Card>
  )
}

function Lines({ beat, villages }: { readonly beat: StationBeat; readonly villages: readonly string[] }) {
  const { pair, next, office, kind } = beat
  if (kind === 'desk') return <View className="soft">别的警务区没人时，由值班室接待。</View>
  return (
    <View className="stack stack-tight">
      {pair === null ? null : <View>{sayPair(pair)}</View>}
      {next === null ? null : <View className="soft">{`${next.fromDay} 起：${sayPair(next)}`}</View>}
      <View className="soft small">{villages.length === 0 ? '还没有村' : villages.join('、')}</View>
      {office === null ? null : <View className="soft small">{`警务室：${office.name}`}</View>}
    </View>
  )
}

interface SheetProps extends CardProps {
  readonly act: BeatAct
  readonly onClose: () => void
}

function BeatSheet({ act, beat, station, onChanged, onClose }: SheetProps) {
  const take = (changed: Station) => {
    onChanged(changed)
    onClose()
  }
  return (
    <Sheet title={`${beat.name}：${words[act]}`} onClose={onClose}>
      {act === 'describe' ? (
        <BeatForm beat={beat} onDone={take} />
      ) : (
        <PairForm beat={beat} people={station.people} handsOver={act === 'hand-over'} onDone={take} />
      )}
    </Sheet>
  )
}
