import { View } from '@tarojs/components'
import { Badge, Card, Heading } from '@client/ui/card'
import {
  basisNames,
  kindNames,
  sayOpenness,
  tieNames,
  venueNames,
} from '@shared/disputes/mediation-words.rules'
import { roleNames } from '@shared/kernel/actor'
import { nameDay, sayInstant } from '@shared/kernel/beijing-time'
import type { Dispute } from '../disputes.api'
import { FactLines } from './fact-lines'

const when = (instant: string) => sayInstant(new Date(instant), new Date())
const sideNames = { reporter: '反映的一方', other: '对方' }

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
      <Sessions dispute={dispute} />
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

function Sessions({ dispute: { sessions } }: { readonly dispute: Dispute }) {
  if (sessions.length === 0) return null
  return (
    <Card>
      <Heading text="调解记录" />
      {sessions.map((session, index) => (
        <View key={session.heldAt} className="stack stack-tight">
          <View className="subheading">{`第 ${String(index + 1)} 次：${kindNames[session.kind]}`}</View>
          <FactLines lines={sessionLines(session)} />
        </View>
      ))}
    </Card>
  )
}

const sessionLines = (session: Dispute['sessions'][number]): [string, string | null][] => [
  ['时间', when(session.heldAt)],
  ['地点', session.venue === null ? session.place : `${session.place}（${venueNames[session.venue]}）`],
  ['名义', basisNames[session.basis]],
  ['公开', sayOpenness(session.isOpen)],
  [
    '代理',
    session.proxied.length === 0
      ? null
      : `${session.proxied.map((side) => sideNames[side]).join('、')}请人代替来的`,
  ],
  ['民警', session.officers === null ? null : `${String(session.officers)} 人`],
  ['录音录像', session.recorded === null ? null : session.recorded ? '全程有' : '没有'],
  ['在场', session.present.join('、')],
  ['经过', session.words],
]

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
