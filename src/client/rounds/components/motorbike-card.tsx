import { View } from '@tarojs/components'
import { useState } from 'react'
import { confirm, toast } from '@client/platform/notice'
import { randomKey } from '@client/platform/random-key'
import { asProblem } from '@client/platform/request-problem'
import { Button } from '@client/ui/button'
import { Badge } from '@client/ui/card'
import { Icon } from '@client/ui/icon'
import { type Motorbike, type Register, retireMotorbike } from '../rounds.api'
import { MotorbikeSheet } from './motorbike-sheet'
import { RepairSheet } from './repair-sheet'

interface Props {
  readonly motorbike: Motorbike
  readonly keepers: Register['keepers']
  readonly onChanged: () => void
}

/** Colour, word and icon say the same. */
const looks = {
  overdue: { icon: 'alert', look: 'danger' },
  soon: { icon: 'clock', look: 'wait' },
  fine: { icon: 'check', look: 'good' },
} as const

const sayDay = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${String(Number(month))}月${String(Number(date))}日`
}

function Due({ name, due }: { readonly name: string; readonly due: Motorbike['inspection'] }) {
  return (
    <View className="row row-wrap">
      <View className="grow">{`${name} ${sayDay(due.day)}`}</View>
      <Badge icon={looks[due.sign].icon} text={due.words} look={looks[due.sign].look} />
    </View>
  )
}

/** One motorbike: who keeps it, what is due, what was repaired. */
export function MotorbikeCard({ motorbike, keepers, onChanged }: Props) {
  const { plate, keeper, mine, inspection, insurance, mileage, repairs } = motorbike
  return (
    <View className="card stack stack-tight">
      <View className="row row-wrap">
        <View className="grow subheading">{plate}</View>
        {mine ? <Badge icon="person" text="我保管" /> : null}
      </View>
      <View className="soft">{keeper === null ? '没有定保管人' : `保管人：${keeper.name}`}</View>
      <Due name="年检" due={inspection} />
      <Due name="保险" due={insurance} />
      {mileage === null ? null : <View className="soft">{`里程 ${String(mileage)} 公里`}</View>}
      {repairs.map(({ day, what, byName }) => (
        <View key={`${day}${what}`} className="row small">
          <Icon name="hammer" />
          <View className="grow">{`${sayDay(day)} ${what}（${byName}）`}</View>
        </View>
      ))}
      <Acts motorbike={motorbike} keepers={keepers} onChanged={onChanged} />
    </View>
  )
}

function Acts({ motorbike, keepers, onChanged }: Props) {
  const [open, setOpen] = useState<'repair' | 'change' | null>(null)
  const { id, plate, version, may } = motorbike
  const close = () => {
    setOpen(null)
  }
  const saved = () => {
    close()
    onChanged()
  }
  const retire = async () => {
    if (!(await confirm({ title: `${plate} 不用了？`, text: '从名单里拿掉，修理记录留着。', yes: '不用了' })))
      return
    try {
      await retireMotorbike({ params: { id }, body: { version } }, { key: randomKey() })
      onChanged()
    } catch (thrown) {
      toast(asProblem(thrown).message)
    }
  }
  const buttons = [
    {
      act: 'note-repair',
      text: '记修理',
      press: () => {
        setOpen('repair')
      },
    },
    {
      act: 'change',
      text: '改登记',
      press: () => {
        setOpen('change')
      },
    },
    { act: 'retire', text: '不用了', press: () => void retire() },
  ] as const
  return (
    <View className="row row-wrap">
      {buttons
        .filter(({ act }) => may.includes(act))
        .map(({ act, text, press }) => (
          <Button key={act} text={text} look="quiet" narrow label={`${text}：${plate}`} onPress={press} />
        ))}
      {open === 'repair' ? <RepairSheet motorbike={motorbike} onClose={close} onSaved={saved} /> : null}
      {open === 'change' ? (
        <MotorbikeSheet motorbike={motorbike} keepers={keepers} onClose={close} onSaved={saved} />
      ) : null}
    </View>
  )
}
