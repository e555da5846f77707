import { View } from '@tarojs/components'
import { Card, Heading } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import { clockOf } from '@shared/kernel/beijing-time'
import type { QuietHours } from '@shared/notices/notice'
import { usualQuiet } from '@shared/notices/notice.rules'

interface Props {
  readonly quiet: QuietHours
  readonly onChange: (quiet: QuietHours) => void
}

const always: QuietHours = { from: 0, to: 0 }
const evenings = [19, 20, 21, 22].map((hour) => hour * 60)
const mornings = [6, 7, 8, 9].map((hour) => hour * 60)

/** From when to when nothing rings. */
export function QuietPicker({ quiet, onChange }: Props) {
  const isQuiet = quiet.from !== quiet.to
  return (
    <Card>
      <Heading text="什么时候不打扰" />
      <View className="choices">
        <Choice
          text="夜里不打扰"
          chosen={isQuiet}
          onPress={() => {
            if (!isQuiet) onChange(usualQuiet)
          }}
        />
        <Choice
          text="什么时候都行"
          chosen={!isQuiet}
          onPress={() => {
            onChange(always)
          }}
        />
      </View>
      {isQuiet ? (
        <View className="stack">
          <Hours
            label="晚上从几点"
            hours={evenings}
            chosen={quiet.from}
            onChoose={(from) => {
              onChange({ ...quiet, from })
            }}
          />
          <Hours
            label="到早上几点"
            hours={mornings}
            chosen={quiet.to}
            onChoose={(to) => {
              onChange({ ...quiet, to })
            }}
          />
        </View>
      ) : null}
    </Card>
  )
}

interface HoursProps {
  readonly label: string
  readonly hours: readonly number[]
  readonly chosen: number
  readonly onChoose: (minute: number) => void
}

function Hours({ label, hours, chosen, onChoose }: HoursProps) {
  return (
    <View className="stack stack-tight">
      <View className="field-label">{label}</View>
      <View className="choices">
        {hours.map((minute) => (
          <Choice
            key={minute}
            text={clockOf(minute)}
            chosen={minute === chosen}
            onPress={() => {
              onChoose(minute)
            }}
          />
        ))}
      </View>
    </View>
  )
}
