import { View } from '@tarojs/components'
import { goBack } from '@client/platform/navigate'
import { toast } from '@client/platform/notice'
import { useQueued } from '@client/platform/queued'
import { Button } from '@client/ui/button'
import { Card } from '@client/ui/card'
import { Choices, ErrorLine, toggled } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { useForm } from '@client/ui/use-form'
import { childTopicNames, childTopics, referralNames, referrals } from '@shared/visits/child-visit'
import { guardianConsent } from '@shared/visits/consent-texts'
import { type ChildForm, childProblem, emptyChildForm, toChildBody } from '../components/child-form-state'
import { ConsentBlock } from '../components/consent-block'
import { VillageChips } from '../components/village-chips'
import { VillageFormPage } from '../components/village-form-page'
import type { VisitForm } from '../visits.api'
import { daysFrom } from '../visits.store'

export default function ChildFormPage() {
  return <VillageFormPage title="留守儿童">{(places) => <Child places={places} />}</VillageFormPage>
}

interface PartProps {
  readonly form: ChildForm
  readonly change: (part: Partial<ChildForm>) => void
}

/** The guardian is asked before a word about the child is written. */
function Child({ places }: { readonly places: VisitForm }) {
  const { form, change, missing, setMissing } = useForm(emptyChildForm)
  const { send } = useQueued('child', () => undefined)
  const save = () => {
    const problem = childProblem(form)
    setMissing(problem)
    if (problem !== null) return
    send('/api/child-visits', toChildBody(form, daysFrom(0)))
    toast('记下了')
    goBack()
  }
  return (
    <View className="stack">
      <Card>
        <ConsentBlock
          lines={guardianConsent.lines}
          yes="监护人听了，同意记"
          givenAt={form.consentAt}
          onChange={(consentAt) => {
            change({ consentAt })
          }}
        />
      </Card>
      {form.consentAt === null ? (
        <View className="soft">不同意就不记，照样来看孩子。</View>
      ) : (
        <>
          <Card>
            <VillageChips
              form={places}
              chosen={form.villageCode}
              onChoose={(villageCode) => {
                change({ villageCode })
              }}
            />
            <Who form={form} change={change} />
          </Card>
          <Card>
            <What form={form} change={change} />
          </Card>
          <ErrorLine text={missing} />
          <Button text="记下" icon="check" onPress={save} />
        </>
      )}
    </View>
  )
}

function Who({ form, change }: PartProps) {
  return (
    <>
      <Field
        label="小名"
        hint="最多四个字，不写全名"
        most={4}
        initial={form.alias}
        onChange={(alias) => {
          change({ alias })
        }}
      />
      <Field
        label="监护人怎么称呼"
        hint="如：奶奶"
        most={20}
        initial={form.guardian}
        onChange={(guardian) => {
          change({ guardian })
        }}
      />
      <Field
        label="平时谁带（可以不填）"
        most={20}
        initial={form.carer}
        onChange={(carer) => {
          change({ carer })
        }}
      />
      <Field
        label="在哪上学（可以不填）"
        most={30}
        initial={form.school}
        onChange={(school) => {
          change({ school })
        }}
      />
    </>
  )
}

function What({ form, change }: PartProps) {
  return (
    <>
      <Choices
        label="讲了什么"
        options={childTopics}
        names={childTopicNames}
        chosen={form.topics}
        onChoose={(topic) => {
          change({ topics: toggled(form.topics, topic) })
        }}
      />
      <Field
        label="缺什么、要帮什么（可以不填）"
        kind="long"
        most={200}
        initial={form.need}
        onChange={(need) => {
          change({ need })
        }}
      />
      <Choices
        label="要不要转给别的单位（监护人同意才转）"
        options={referrals}
        names={referralNames}
        chosen={[form.referral]}
        onChoose={(referral) => {
          change({ referral })
        }}
      />
    </>
  )
}
