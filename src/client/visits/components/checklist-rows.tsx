import { View } from '@tarojs/components'
import { Card, Heading } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import { toggled } from '@client/ui/choices'
import {
  type ChecklistItem,
  checkResultNames,
  checkResults,
  findingNames,
  findings,
} from '@shared/visits/checklist'
import type { VisitForm } from '../visits.api'
import type { GateDraft } from '../visits.store'

interface Props {
  readonly checklist: VisitForm['checklist']
  readonly draft: GateDraft
  readonly change: (change: Partial<GateDraft>) => void
}

/** Chosen again, the answer is taken back. */
function withAnswer<T extends string>(
  given: Readonly<Record<string, T>>,
  key: string,
  answer: T,
): Readonly<Record<string, T>> {
  const { [key]: before, ...rest } = given
  return before === answer ? rest : { ...rest, [key]: answer }
}

interface RowProps<T extends string> {
  readonly item: ChecklistItem
  readonly answers: readonly T[]
  readonly names: Readonly<Record<T, string>>
  readonly given: T | undefined
  readonly onAnswer: (answer: T) => void
}

function Row<T extends string>({ item, answers, names, given, onAnswer }: RowProps<T>) {
  return (
    <View className="gate-line stack stack-tight">
      <View className="subheading">{item.name}</View>
      <View className="soft small">{item.hint}</View>
      <View className="gate-chips">
        {answers.map((answer) => (
          <Choice
            key={answer}
            text={names[answer]}
            label={`${item.name}：${names[answer]}`}
            chosen={given === answer}
            onPress={() => {
              onAnswer(answer)
            }}
          />
        ))}
      </View>
    </View>
  )
}

/** 三必核、四必访、五必宣: everything by tapping, everything may be left out. */
export function ChecklistRows({ checklist, draft, change }: Props) {
  return (
    <>
      <Card>
        <Heading text="三必核" />
        {checklist.checks.map((item) => (
          <Row
            key={item.key}
            item={item}
            answers={checkResults}
            names={checkResultNames}
            given={draft.checks[item.key]}
            onAnswer={(answer) => {
              change({ checks: withAnswer(draft.checks, item.key, answer) })
            }}
          />
        ))}
      </Card>
      <Card>
        <Heading text="四必访" />
        {checklist.prompts.map((item) => (
          <Row
            key={item.key}
            item={item}
            answers={findings}
            names={findingNames}
            given={draft.prompts[item.key]}
            onAnswer={(answer) => {
              change({ prompts: withAnswer(draft.prompts, item.key, answer) })
            }}
          />
        ))}
      </Card>
      <Topics checklist={checklist} draft={draft} change={change} />
    </>
  )
}

function Topics({ checklist, draft, change }: Props) {
  const keys = checklist.topics.map(({ key }) => key)
  return (
    <Card>
      <Heading text="五必宣" />
      <View className="choices">
        {checklist.topics.map(({ key, name }) => (
          <Choice
            key={key}
            text={name}
            chosen={draft.topics.includes(key)}
            onPress={() => {
              change({ topics: toggled(draft.topics, key) })
            }}
          />
        ))}
        <Choice
          text="都讲了"
          chosen={keys.every((key) => draft.topics.includes(key))}
          onPress={() => {
            change({ topics: keys })
          }}
        />
      </View>
    </Card>
  )
}
