import { View } from '@tarojs/components'
import { callNumber } from '@client/platform/phone-call'
import { Button } from '@client/ui/button'
import { Badge, Card, Heading } from '@client/ui/card'
import { categoryWords } from '@shared/disputes/dispute-category'
import { sayInstant } from '@shared/kernel/beijing-time'
import type { Dispute } from '../disputes.api'
import { RiskBadge, StateBadge } from './badges'
import { FactLines } from './fact-lines'
import './disputes.css'

/** What waits for the safety screen is red: it is looked at now. */
const dueWords = ({ dueAt, stage, risk, state }: Dispute) => {
  if (stage === 'closed') return null
  if (state === 'registered' || (stage === 'to-accept' && risk === 'red')) return '马上'
  return state === 'agreed' ? null : `${sayInstant(new Date(dueAt), new Date())} 前`
}

/** The receipt: number, who handles it, by when, what comes next, and the number to call. */
export function DisputeHead({ dispute }: { readonly dispute: Dispute }) {
  const { kind, category } = dispute
  // Staff call the people concerned, not their own station.
  const call = dispute.risk === null ? dispute.call : null
  const name = categoryWords[category].name
  return (
    <Card>
      <View className="row row-wrap">
        <View className="grow">
          <Heading text={kind === 'clue' ? `匿名线索：${name}` : name} />
        </View>
        <RiskBadge risk={dispute.risk} />
        {dispute.protected ? <Badge icon="lock" look="danger" text="受保护" /> : null}
        <StateBadge dispute={dispute} />
      </View>
      <View className={dispute.waitsForMe ? 'dispute-next dispute-wanted' : 'dispute-next'}>
        {dispute.next}
      </View>
      <FactLines
        lines={[
          ['编号', dispute.receipt],
          ['谁来办', dispute.handler],
          ['最晚', dueWords(dispute)],
          ['村', dispute.village],
          ['转给', dispute.authority],
          ['答复', dispute.answer],
        ]}
      />
      {dispute.numberMasked ? (
        <View className="soft small">您写的身份证号已经遮住了，不用写身份证号。</View>
      ) : null}
      {call === null ? null : (
        <Button
          text={`打电话给${call.name}`}
          icon="call"
          look="quiet"
          onPress={() => {
            callNumber(call.number)
          }}
        />
      )}
    </Card>
  )
}
