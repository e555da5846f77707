import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSession } from '@client/platform/session'
import { beijingDay } from '@shared/kernel/beijing-time'
import type { LastCheck } from '@shared/kernel/content-version'
import { Choice } from './choice'
import { ErrorLine } from './choices'
import { Field } from './field'

interface Props {
  readonly lastChecked: LastCheck
  readonly error?: string | undefined
  readonly onChange: (lastChecked: LastCheck) => void
}

/** Who has read the text against the law, and when; where an editor only mends a word, the old check stands. */
export function LastCheckField({ lastChecked, error, onChange }: Props) {
  const actor = useSession((session) => session.actor)
  const [taps, setTaps] = useState(0)
  const today = beijingDay(new Date())
  const isToday = lastChecked.day === today
  const checkNow = () => {
    const by = [actor?.station?.name, actor?.name].filter((part) => typeof part === 'string').join(' ')
    onChange({ day: today, by })
    setTaps(taps + 1)
  }
  return (
    <View className="stack stack-tight">
      <View className="field-label">核对</View>
      <View className="soft small">
        {lastChecked.by === '' ? '还没有人核对过' : `最后核对：${lastChecked.day}，${lastChecked.by}`}
      </View>
      <Choice text="我今天对照依据核对过" chosen={isToday} wide onPress={checkNow} />
      {isToday ? (
        <Field
          key={taps}
          label="核对的人或单位（村民看得到）"
          kind="growing"
          initial={lastChecked.by}
          most={40}
          counted
          error={error}
          onChange={(by) => {
            onChange({ day: today, by })
          }}
        />
      ) : (
        <ErrorLine text={error} />
      )}
    </View>
  )
}
