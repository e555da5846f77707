import { View } from '@tarojs/components'
import { Card, Heading } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import { Choices } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import {
  behalfConsents,
  behalfNames,
  behalfRelations,
  callBackNames,
  callBacks,
} from '@shared/disputes/dispute-report'
import { type Draft, isGrave } from '../disputes.store'
import { errorIn } from './report-steps'
import type { StepProps } from './what-step'

const consentNames = { agreed: '他（她）同意我来反映', 'cannot-say': '他（她）说不了、不敢说' }

/** Where a phone is not theirs alone, or it is a matter of danger, nothing stands on the list in the app either. */
const noticeWords = (draft: Draft) =>
  draft.callBack !== 'any' || isGrave(draft)
    ? '通知里不写内容。'
    : '短信里不写是什么事；您自己登录了，通知里看得到办到哪了。'

/** Who may know, how to call back, and for whom it is. */
export function ContactStep(props: StepProps) {
  const { draft, onChange } = props
  return (
    <View className="stack">
      <Card>
        <Heading text="保密" />
        <Choice
          text="保密：不告诉对方是我反映的"
          chosen={draft.confidential}
          wide
          onPress={() => {
            onChange({ confidential: !draft.confidential })
          }}
        />
        <View className="soft small">{`只有管这个村的民警、所长和派来办这件事的人看得到。${noticeWords(draft)}`}</View>
      </Card>
      <CallBackCard {...props} />
      <BehalfCard {...props} />
    </View>
  )
}

function CallBackCard({ draft, errors, onChange }: StepProps) {
  return (
    <Card>
      <Choices
        label={isGrave(draft) ? '怎么和您联系才安全？' : '怎么和您联系？'}
        options={callBacks}
        names={callBackNames}
        chosen={[draft.callBack]}
        wide
        onChoose={(callBack) => {
          onChange({ callBack })
        }}
      />
      {draft.callBack === 'safe-phone' ? (
        <Field
          label="安全电话（别人接不到的）"
          kind="number"
          initial={draft.safePhone}
          most={20}
          error={errorIn(errors, 'safePhone')}
          onChange={(safePhone) => {
            onChange({ safePhone })
          }}
        />
      ) : null}
    </Card>
  )
}

function BehalfCard({ draft, errors, onChange }: StepProps) {
  return (
    <Card>
      <Choice
        text="我是替别人反映"
        chosen={draft.forOther}
        wide
        onPress={() => {
          onChange({ forOther: !draft.forOther })
        }}
      />
      {draft.forOther ? (
        <>
          <Field
            label="替谁反映（姓名或称呼）"
            initial={draft.behalfName}
            most={30}
            error={errorIn(errors, 'behalfName')}
            onChange={(behalfName) => {
              onChange({ behalfName })
            }}
          />
          <Choices
            label="他（她）是"
            options={behalfRelations}
            names={behalfNames}
            chosen={draft.relation === null ? [] : [draft.relation]}
            error={errorIn(errors, 'relation')}
            onChoose={(relation) => {
              onChange({ relation })
            }}
          />
          <Choices
            label="他（她）知道您来反映吗？"
            options={behalfConsents}
            names={consentNames}
            chosen={draft.consent === null ? [] : [draft.consent]}
            error={errorIn(errors, 'consent')}
            wide
            onChoose={(consent) => {
              onChange({ consent })
            }}
          />
        </>
      ) : null}
    </Card>
  )
}
