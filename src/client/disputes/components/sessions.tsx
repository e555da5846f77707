import { View } from '@tarojs/components'
import { Card, Heading } from '@client/ui/card'
import { basisNames, kindNames, sayOpenness, venueNames } from '@shared/disputes/mediation-words.rules'
import { sayInstant } from '@shared/kernel/beijing-time'
import type { Dispute } from '../disputes.api'
import { FactLines } from './fact-lines'
import { sideNames } from './side-names'

interface Props {
  readonly title: string
  readonly dispute: Dispute
}

/** The meetings that were held; a side sees when, where and in what way alone. */
export function Sessions({ title, dispute: { sessions } }: Props) {
  if (sessions.length === 0) return null
  return (
    <Card>
      <Heading text={title} />
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
  ['时间', sayInstant(new Date(session.heldAt), new Date())],
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
