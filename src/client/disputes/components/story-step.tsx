import { View } from '@tarojs/components'
import { Attach } from '@client/ui/attach'
import { Card } from '@client/ui/card'
import { Choices } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import type { Attachments } from '@client/ui/use-attachments'
import { categoryWords } from '@shared/disputes/dispute-category'
import { happeningNames, happenings } from '@shared/disputes/dispute-report'
import { errorIn } from './report-steps'
import type { StepProps } from './what-step'

interface Props extends StepProps {
  readonly attachments: Attachments
  readonly onType: (text: string) => void
}

/** What happened: typed, spoken or photographed, and when. */
export function StoryStep({ draft, errors, attachments, onChange, onType }: Props) {
  const { category } = draft
  const law = category === null ? null : categoryWords[category].law
  return (
    <Card>
      <Field
        label="怎么回事？"
        kind="long"
        most={2000}
        initial={draft.text}
        hint="谁和谁、为了什么、现在怎样。不用写身份证号"
        error={errorIn(errors, 'text')}
        onChange={(text) => {
          onChange({ text })
          onType(text)
        }}
      />
      <View className="soft small">不会写字就点“说话”录一段；东西坏了、地界在哪，拍张照片。</View>
      <Attach attachments={attachments} />
      <Choices
        label="什么时候的事？"
        options={happenings}
        names={happeningNames}
        chosen={draft.happened === null ? [] : [draft.happened]}
        onChoose={(happened) => {
          onChange({ happened })
        }}
      />
      {law === null ? null : (
        <View className="dispute-law">
          <View className="small">{`${law}。以派出所答复为准。`}</View>
        </View>
      )}
    </Card>
  )
}
