import { View } from '@tarojs/components'
import { useState } from 'react'
import { goTo } from '@client/platform/navigate'
import { confirm } from '@client/platform/notice'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import type { DisputeAct } from '@shared/disputes/dispute'
import { type Dispute, actOn } from '../disputes.api'
import { ActSheet } from './act-sheet'
import { AddMore } from './add-more'

interface Props {
  readonly dispute: Dispute
  readonly onChanged: (dispute: Dispute) => void
}

/** What the reporter may do now. */
export function ReporterActs({ dispute, onChanged }: Props) {
  const [isReopening, setReopening] = useState(false)
  const { busy, problem, run } = useAttempt()
  const { may } = dispute
  const act = async (noun: DisputeAct, question: { title: string; text: string; yes: string }) => {
    if (!(await confirm(question))) return
    await run(async () => {
      onChanged(await actOn(dispute.id, noun, {}))
    })
  }
  return (
    <>
      <AgreementCard dispute={dispute} busy={busy} onAct={(noun, question) => void act(noun, question)} />
      <ProblemLine problem={problem} />
      {dispute.asksSatisfaction ? (
        <Button
          text="说说办得怎么样"
          icon="message"
          onPress={() => {
            goTo('feedback/pages/satisfaction', { service: 'dispute', id: dispute.id })
          }}
        />
      ) : null}
      {may.includes('reopening') ? (
        <Button
          text="又出问题了"
          icon="refresh"
          look="quiet"
          onPress={() => {
            setReopening(true)
          }}
        />
      ) : null}
      {may.includes('supplement') ? <AddMore id={dispute.id} beatId={dispute.beat.id} /> : null}
      {may.includes('withdrawal') ? (
        <Button
          text="不用办了，撤回"
          look="plain"
          disabled={busy}
          onPress={() =>
            void act('withdrawal', { title: '撤回吗？', text: '撤回后民警不再办这件事。', yes: '撤回' })
          }
        />
      ) : null}
      {isReopening ? (
        <ActSheet
          dispute={dispute}
          act="reopening"
          onClose={() => {
            setReopening(false)
          }}
          onDone={(changed) => {
            setReopening(false)
            onChanged(changed)
          }}
        />
      ) : null}
    </>
  )
}

interface AgreementProps {
  readonly dispute: Dispute
  readonly busy: boolean
  readonly onAct: (act: DisputeAct, question: { title: string; text: string; yes: string }) => void
}

const consenting = { title: '同意吗？', text: '双方都确认后，就要照着做。', yes: '同意' }
const refusing = { title: '不同意吗？', text: '不同意没关系，民警会告诉您别的办法。', yes: '不同意' }

/** What was agreed, to confirm or to refuse. */
function AgreementCard({ dispute, busy, onAct }: AgreementProps) {
  const { agreement, may } = dispute
  if (agreement === null) return null
  return (
    <Card>
      <Heading text="谈成的内容" />
      <View className="dispute-text">{agreement.text}</View>
      {agreement.performBy === null ? null : <View>{`要在 ${agreement.performBy} 前做到`}</View>}
      <View className="soft small">
        {`您${agreement.reporterSigned ? '已确认' : '还没确认'}，对方${agreement.otherSigned ? '已签字' : '还没签字'}`}
      </View>
      {may.includes('confirmation') ? (
        <Button
          text="我同意，确认"
          icon="check"
          disabled={busy}
          onPress={() => {
            onAct('confirmation', consenting)
          }}
        />
      ) : null}
      {may.includes('agreement-refusal') ? (
        <Button
          text="我不同意"
          look="quiet"
          disabled={busy}
          onPress={() => {
            onAct('agreement-refusal', refusing)
          }}
        />
      ) : null}
    </Card>
  )
}
