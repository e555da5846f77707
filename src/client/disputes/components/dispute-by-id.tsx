import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { useShown } from '@client/platform/navigate'
import { leaveQuickly } from '@client/platform/quick-exit'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { FourFaces } from '@client/ui/four-faces'
import { useLiveCase } from '@client/ui/use-live-case'
import { useLoadable } from '@client/ui/use-loadable'
import { useNewest } from '@client/ui/use-newest'
import { sayInstant } from '@shared/kernel/beijing-time'
import { type Dispute, findDispute } from '../disputes.api'
import { DisputeHead } from './dispute-head'
import { InvitedDispute } from './invited-dispute'
import { Papers } from './papers'
import { ReporterActs } from './reporter-acts'
import { Sessions } from './sessions'
import { Timeline } from './timeline'
import { Told } from './told'

/** The receipt of a report and how far it has come. */
export function DisputeById({ id }: { readonly id: string }) {
  const [loaded, reload] = useLoadable(useCallback(() => findDispute({ params: { id } }), [id]))
  const [dispute, take] = useNewest(loaded)
  useShown(reload)
  useLiveCase('dispute', id, loaded, reload)
  return (
    <FourFaces of={dispute} onRetry={reload}>
      {(value) =>
        value.topic === null ? (
          <Full dispute={value} onChanged={take} />
        ) : (
          <InvitedDispute dispute={value} onChanged={take} />
        )
      }
    </FourFaces>
  )
}

interface FullProps {
  readonly dispute: Dispute
  readonly onChanged: (changed: Dispute) => void
}

function Full({ dispute, onChanged }: FullProps) {
  const { ways, report, kind } = dispute
  return (
    <View className="stack">
      <DisputeHead dispute={dispute} />
      {kind === 'clue' ? (
        <View className="soft">没有记您是谁。只能在这部手机上看进度，请记住编号。</View>
      ) : null}
      <ReporterActs dispute={dispute} onChanged={onChanged} />
      {ways.length === 0 ? null : (
        <Card>
          <Heading text="还有这些办法" />
          {ways.map((way) => (
            <View key={way}>{`· ${way}`}</View>
          ))}
        </Card>
      )}
      {dispute.meeting === null ? null : (
        <Card>
          <Heading text="约好见面" />
          <View>{`${sayInstant(new Date(dispute.meeting.at), new Date())}，${dispute.meeting.place}`}</View>
        </Card>
      )}
      <Sessions title="开过的调解会" dispute={dispute} />
      <Papers dispute={dispute} />
      {report === null ? null : <Told report={report} title="您说的" />}
      <Timeline dispute={dispute} />
      <View className="soft small">民警不会在这里向您要钱、要银行卡号、验证码和密码。</View>
      <Button text="快速离开这一页" icon="leave" look="plain" onPress={leaveQuickly} />
    </View>
  )
}
