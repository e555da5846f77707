import { View } from '@tarojs/components'
import { Badge, Card, Heading } from '@client/ui/card'
import { tieNames } from '@shared/disputes/mediation-words.rules'
import { roleNames } from '@shared/kernel/actor'
import { nameDay, sayInstant } from '@shared/kernel/beijing-time'
import type { Dispute } from '../disputes.api'
import { FactLines } from './fact-lines'
import { Sessions } from './sessions'
import { sideNames } from './side-names'

const when = (instant: string) => sayInstant(new Date(instant), new Date())

/** Who mediates, when both meet, what took place and what each side said. */
export function MediationFacts({ dispute }: { readonly dispute: Dispute }) {
  const { meeting, followUp } = dispute
  return (
    <>
      {meeting === null ? null : (
        <Card>
          <Heading text="约好见面" />
          <FactLines
            lines={[
              ['时间', when(meeting.at)],
              ['地点', meeting.place],
            ]}
          />
        </Card>
      )}
      {followUp === null ? null : (
        <Card>
          <Heading text="回访" />
          <View>{`${String(followUp.days)} 天回访：${nameDay(followUp.day)}起`}</View>
        </Card>
      )}
      <Panel dispute={dispute} />
      <Sessions title="调解记录" dispute={dispute} />
      <Statements dispute={dispute} />
    </>
  )
}

function Panel({ dispute: { panel } }: { readonly dispute: Dispute }) {
  if (panel.length === 0) return null
  return (
    <Card>
      <Heading text="谁来调解" />
      {panel.map(({ id, name, role, part, tie, steppedOut }, index) => (
        <View key={id ?? String(index)} className="dispute-member">
          <View className="row row-wrap">
            <View className="grow subheading">{`${roleNames[role]} ${name}`}</View>
            {part === 'handler' && !steppedOut ? <Badge icon="person" text="承办" /> : null}
            {steppedOut ? <Badge icon="sign-out" look="wait" text="已回避" /> : null}
          </View>
          {id === null ? null : (
            <View className="soft small">{tie === null ? '还没有说明和双方的关系' : tieNames[tie]}</View>
          )}
        </View>
      ))}
    </Card>
  )
}

function Statements({ dispute: { statements } }: { readonly dispute: Dispute }) {
  if (statements.length === 0) return null
  return (
    <Card>
      <Heading text="双方各自怎么说" />
      <View className="soft small">一方说的不能告诉另一方（人民调解法 15 条）。</View>
      {statements.map(({ side, text, at, own }, index) => (
        <View key={`${at}${String(index)}`} className="dispute-member stack stack-tight">
          <View className="subheading">{sideNames[side]}</View>
          <View className="dispute-text">{text}</View>
          <View className="soft small">{`${when(at)}${own ? '，本人在手机上写的' : ''}`}</View>
        </View>
      ))}
    </Card>
  )
}
