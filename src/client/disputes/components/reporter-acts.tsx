import { useState } from 'react'
import { goTo } from '@client/platform/navigate'
import { confirm } from '@client/platform/notice'
import { Button } from '@client/ui/button'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import type { DisputeAct } from '@shared/disputes/dispute'
import { type Dispute, actOn } from '../disputes.api'
import { ActSheet } from './act-sheet'
import { AddMore } from './add-more'
import { ConfirmAgreement } from './confirm-agreement'
import { ConsentCard } from './consent-card'

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
      {dispute.waitsForMe ? <ConsentCard dispute={dispute} onChanged={onChanged} /> : null}
      <ConfirmAgreement dispute={dispute} onChanged={onChanged} />
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
      {dispute.waitsForMe ? null : <ConsentCard dispute={dispute} onChanged={onChanged} />}
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
