import { View } from '@tarojs/components'
import { useState } from 'react'
import { goBack, usePageParams } from '@client/platform/navigate'
import { randomKey } from '@client/platform/random-key'
import { Button } from '@client/ui/button'
import { Heading } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import { Field } from '@client/ui/field'
import { Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import {
  type RatedService,
  type SatisfactionAnswer,
  ratedServices,
  satisfactionAnswers,
  satisfactionNames,
} from '@shared/feedback/feedback'
import { rateService } from '../feedback.api'

const isRated = (text: string | undefined): text is RatedService => ratedServices.some((one) => one === text)

/** One question after a service has ended: 满意、一般、不满意, and a few words. */
export default function Satisfaction() {
  const { service, id = '' } = usePageParams<'feedback/pages/satisfaction'>()
  const [said, setSaid] = useState(false)
  return (
    <Page title="这件事办得怎么样">
      {said ? (
        <Notice icon="answered" title="记下了，谢谢您" text="所长会看。心里还有疙瘩，随时再留言。">
          <Button text="回去" icon="back" look="quiet" onPress={goBack} />
        </Notice>
      ) : (
        <Question
          service={isRated(service) ? service : 'thread'}
          id={id}
          onSaid={() => {
            setSaid(true)
          }}
        />
      )}
    </Page>
  )
}

interface Props {
  readonly service: RatedService
  readonly id: string
  readonly onSaid: () => void
}

function Question({ service, id, onSaid }: Props) {
  const [answer, setAnswer] = useState<SatisfactionAnswer | null>(null)
  const [words, setWords] = useState('')
  const [wantsCallBack, setWantsCallBack] = useState(false)
  const [key] = useState(randomKey)
  const { busy, problem, run } = useAttempt()
  const send = async () => {
    if (answer === null) return
    const typed = words.trim() === '' ? {} : { words: words.trim() }
    const done = await run(async () => {
      await rateService({ body: { service, id, answer, wantsCallBack, ...typed } }, { key })
    })
    if (done) onSaid()
  }
  return (
    <View className="stack">
      <Heading text="这件事办得，您满意吗？" />
      <View className="stack stack-tight">
        {satisfactionAnswers.map((one) => (
          <Choice
            key={one}
            text={satisfactionNames[one]}
            chosen={one === answer}
            wide
            onPress={() => {
              setAnswer(one)
            }}
          />
        ))}
      </View>
      <Field
        label="想说两句（不写也行）"
        kind="long"
        most={500}
        hint="点键盘上的话筒，说话也行"
        onChange={setWords}
      />
      {answer === 'unsatisfied' ? (
        <Choice
          text="请所长给我回个话"
          chosen={wantsCallBack}
          wide
          onPress={() => {
            setWantsCallBack(!wantsCallBack)
          }}
        />
      ) : null}
      <ProblemLine problem={problem} />
      <Button text="交上去" icon="send" disabled={busy || answer === null} onPress={() => void send()} />
      <View className="soft small">所长看到的没有您的名字；要回话的，才看得到是哪件事。</View>
    </View>
  )
}
