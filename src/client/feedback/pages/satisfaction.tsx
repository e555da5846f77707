import { View } from '@tarojs/components'
import { useState } from 'react'
import { askWhoItIs } from '@client/platform/ask-who'
import { goBack, usePageParams } from '@client/platform/navigate'
import type { Outgoing } from '@client/platform/outgoing-item'
import { useQueued } from '@client/platform/queued'
import { Button } from '@client/ui/button'
import { Heading } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import { Field } from '@client/ui/field'
import { Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { UnsentCard } from '@client/ui/unsent-card'
import { useDanger } from '@client/ui/use-danger'
import { useKeptForm } from '@client/ui/use-kept-form'
import {
  type RatedService,
  type SatisfactionAnswer,
  ratedServices,
  satisfactionAnswers,
  satisfactionNames,
} from '@shared/feedback/feedback'
import { said } from '@shared/kernel/typed'

const isRated = (text: string | undefined): text is RatedService => ratedServices.some((one) => one === text)

const unsentWords = { sending: '正在交上去', refused: '没有交上', change: '改一改再交' }

interface Said {
  readonly answer: SatisfactionAnswer | null
  readonly words: string
  readonly wantsCallBack: boolean
}

const nothing: Said = { answer: null, words: '', wantsCallBack: false }

const saidIn = ({ body: { answer, words, wantsCallBack } }: Outgoing): Said => ({
  answer: satisfactionAnswers.find((one) => one === answer) ?? null,
  words: typeof words === 'string' ? words : '',
  wantsCallBack: wantsCallBack === true,
})

/** One question after a service has ended: 满意、一般、不满意, and a few words. */
export default function Satisfaction() {
  const { service, id = '' } = usePageParams<'feedback/pages/satisfaction'>()
  const name = `satisfaction:${service ?? ''}:${id}`
  const [thanked, setThanked] = useState(false)
  const { form, round, change, clear, put } = useKeptForm(name, nothing)
  const { unsent, send } = useQueued(name, () => {
    setThanked(true)
  })
  const [waiting] = unsent
  const rate = ({ answer, words, wantsCallBack }: Said) => {
    const typed = said(words)
    send('/api/satisfactions', {
      service: isRated(service) ? service : 'thread',
      id,
      answer,
      wantsCallBack: answer === 'unsatisfied' && wantsCallBack,
      ...(typed === undefined ? {} : { words: typed }),
    })
    clear()
    askWhoItIs()
  }
  return (
    <Page title="这件事办得怎么样">
      {thanked ? (
        <Notice icon="answered" title="记下了，谢谢您" text="所长会看。心里还有疙瘩，随时再留言。">
          <Button text="回去" icon="back" look="quiet" onPress={goBack} />
        </Notice>
      ) : waiting === undefined ? (
        <Question key={round} form={form} onChange={change} onSend={rate} />
      ) : (
        <UnsentCard
          item={waiting}
          words={unsentWords}
          onTakeBack={(item) => {
            put(saidIn(item))
          }}
        />
      )}
    </Page>
  )
}

interface Props {
  readonly form: Said
  readonly onChange: (part: Partial<Said>) => void
  readonly onSend: (form: Said) => void
}

function Question({ form, onChange, onSend }: Props) {
  const { answer, words, wantsCallBack } = form
  const danger = useDanger()
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
              onChange({ answer: one })
            }}
          />
        ))}
      </View>
      <Field
        label="想说两句（不写也行）"
        kind="long"
        most={500}
        initial={words}
        hint="点键盘上的话筒，说话也行"
        onChange={(typed) => {
          onChange({ words: typed })
          danger.watch(typed)
        }}
      />
      {answer === 'unsatisfied' ? (
        <Choice
          text="请所长给我回个话"
          chosen={wantsCallBack}
          wide
          onPress={() => {
            onChange({ wantsCallBack: !wantsCallBack })
          }}
        />
      ) : null}
      <Button
        text="交上去"
        icon="send"
        disabled={answer === null}
        onPress={() => {
          danger.before(words, () => {
            onSend(form)
          })
        }}
      />
      <View className="soft small">所长看到的没有您的名字；要回话的，才看得到是哪件事。</View>
      {danger.sheet}
    </View>
  )
}
