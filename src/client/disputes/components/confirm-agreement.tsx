import { confirm } from '@client/platform/notice'
import { Button } from '@client/ui/button'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { type Dispute, actOn } from '../disputes.api'
import { AgreementCard } from './agreement-card'

interface Props {
  readonly dispute: Dispute
  readonly onChanged: (dispute: Dispute) => void
}

type Answer = 'confirmation' | 'agreement-refusal'

const questions: Record<Answer, { title: string; text: string; yes: string }> = {
  confirmation: { title: '同意吗？', text: '双方都确认后，就要照着做。', yes: '同意' },
  'agreement-refusal': {
    title: '不同意吗？',
    text: '不同意没关系，民警会告诉您别的办法。',
    yes: '不同意',
  },
}

/** What was agreed, to confirm or to refuse for one's own side. */
export function ConfirmAgreement({ dispute, onChanged }: Props) {
  const { busy, problem, run } = useAttempt()
  const { may } = dispute
  const answer = async (act: Answer) => {
    if (!(await confirm(questions[act]))) return
    await run(async () => {
      onChanged(await actOn(dispute.id, act, {}))
    })
  }
  return (
    <AgreementCard dispute={dispute}>
      {may.includes('confirmation') ? (
        <Button
          text="我同意，确认"
          icon="check"
          disabled={busy}
          onPress={() => void answer('confirmation')}
        />
      ) : null}
      {may.includes('agreement-refusal') ? (
        <Button
          text="我不同意"
          look="quiet"
          disabled={busy}
          onPress={() => void answer('agreement-refusal')}
        />
      ) : null}
      <ProblemLine problem={problem} />
    </AgreementCard>
  )
}
