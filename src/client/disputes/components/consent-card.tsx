import { View } from '@tarojs/components'
import { confirm } from '@client/platform/notice'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { type Dispute, actOn } from '../disputes.api'

interface Props {
  readonly dispute: Dispute
  readonly onChanged: (dispute: Dispute) => void
}

const refusing = {
  title: '不愿意调解吗？',
  text: '不愿意没关系，调解到此为止，您还有别的办法。',
  yes: '不愿意',
}

const stopping = {
  title: '不想再调了吗？',
  text: '调解自愿，中间不想调了也行。调解到此为止，您还有别的办法。',
  yes: '不调了',
}

/** Whether this side wants mediation; a no ends it, also after a yes (人民调解法 17, 23). */
export function ConsentCard({ dispute, onChanged }: Props) {
  const { busy, problem, run } = useAttempt()
  if (!dispute.may.includes('consent')) return null
  const say = (agrees: boolean) =>
    run(async () => {
      onChanged(await actOn(dispute.id, 'consent', { agrees }))
    })
  const refuse = async () => {
    if (await confirm(dispute.waitsForMe ? refusing : stopping)) await say(false)
  }
  if (!dispute.waitsForMe)
    return (
      <>
        <Button text="不想再调了" look="plain" disabled={busy} onPress={() => void refuse()} />
        <ProblemLine problem={problem} />
      </>
    )
  return (
    <Card>
      <Heading text="您愿意请人来调解吗？" />
      <View>调解自愿，不收钱。愿不愿意都行，中间不想调了也可以说。</View>
      <Button text="愿意调解" icon="check" disabled={busy} onPress={() => void say(true)} />
      <Button text="不愿意" look="quiet" disabled={busy} onPress={() => void refuse()} />
      <ProblemLine problem={problem} />
    </Card>
  )
}
