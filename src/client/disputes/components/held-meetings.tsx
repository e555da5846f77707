import { View } from '@tarojs/components'
import { Card, Heading } from '@client/ui/card'
import { kindNames, sayOpenness } from '@shared/disputes/mediation-words.rules'
import { sayInstant } from '@shared/kernel/beijing-time'
import type { Dispute } from '../disputes.api'
import { FactLines } from './fact-lines'

/** What a side sees of the meetings that were held: when, where, whether others could listen. */
export function HeldMeetings({ dispute: { sessions } }: { readonly dispute: Dispute }) {
  if (sessions.length === 0) return null
  return (
    <Card>
      <Heading text="开过的调解会" />
      {sessions.map(({ kind, heldAt, place, isOpen }, index) => (
        <View key={heldAt} className="stack stack-tight">
          <View className="subheading">{`第 ${String(index + 1)} 次：${kindNames[kind]}`}</View>
          <FactLines
            lines={[
              ['时间', sayInstant(new Date(heldAt), new Date())],
              ['地点', place],
              ['公开', sayOpenness(isOpen)],
            ]}
          />
        </View>
      ))}
    </Card>
  )
}
