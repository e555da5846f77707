import { View } from '@tarojs/components'
import { Button } from '@client/ui/button'
import { Choices, ErrorLine } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { ReadAloud } from '@client/ui/read-aloud'
import { Sheet } from '@client/ui/sheet'
import { useForm } from '@client/ui/use-form'
import type { CarriedWay, VillagerWord } from '@shared/visits/need'
import type { Carried } from '../way-doors.store'

interface Props {
  readonly answer: string
  readonly onClose: () => void
  readonly onNote: (carried: Carried) => void
}

const ways = ['at-door', 'phone', 'meeting'] as const satisfies readonly CarriedWay[]
const wayNames: Record<(typeof ways)[number], string> = {
  'at-door': '到家里说了',
  phone: '打电话说了',
  meeting: '路上、会上当面说了',
}
const answers = ['satisfied', 'not-satisfied', 'not-said'] as const satisfies readonly VillagerWord[]
const answerNames: Record<VillagerWord, string> = {
  satisfied: '满意',
  'not-satisfied': '不满意，接着办',
  'not-said': '没有说',
}

interface Form {
  readonly how: (typeof ways)[number]
  readonly word: VillagerWord | null
  readonly words: string
}
const atTheDoor = (): Form => ({ how: 'at-door', word: null, words: '' })

/** The answer is brought: read it out, tap what the villager says. */
export function CarriedSheet({ answer, onClose, onNote }: Props) {
  const { form, change, missing, setMissing } = useForm(atTheDoor)
  const note = () => {
    const { how, word, words } = form
    if (word === null) setMissing('请选村民怎么说')
    else onNote({ how, word, words })
  }
  return (
    <Sheet title="答复带到了" onClose={onClose}>
      <View>{answer}</View>
      <ReadAloud text={answer} />
      <Choices
        label="怎么带到的"
        options={ways}
        names={wayNames}
        chosen={[form.how]}
        onChoose={(how) => {
          change({ how })
        }}
      />
      <Choices
        label="村民怎么说"
        options={answers}
        names={answerNames}
        chosen={form.word === null ? [] : [form.word]}
        onChoose={(word) => {
          change({ word })
        }}
      />
      <Field
        label="村民的话（可以不写）"
        kind="long"
        most={200}
        onChange={(words) => {
          change({ words })
        }}
      />
      <ErrorLine text={missing} />
      <Button text="记下来" icon="check" onPress={note} />
    </Sheet>
  )
}
