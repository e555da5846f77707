import { View } from '@tarojs/components'
import { goBack, usePageParams } from '@client/platform/navigate'
import { toast } from '@client/platform/notice'
import { useQueued } from '@client/platform/queued'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { Choices, ErrorLine, toggled } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { useForm } from '@client/ui/use-form'
import { careKinds, warningSignNames, warningSigns } from '@shared/visits/care-visit'
import { adviceFor } from '@shared/visits/care-visit.rules'
import { readingConsent } from '@shared/visits/consent-texts'
import { welfareNames } from '@shared/visits/visit'
import { AdviceLine } from '../components/care-advice'
import { CareAgain } from '../components/care-again'
import {
  type CareForm,
  careFormFrom,
  careProblem,
  readingOf,
  toCareBody,
} from '../components/care-form-state'
import { ConsentBlock } from '../components/consent-block'
import { VillageChips } from '../components/village-chips'
import { VillageFormPage } from '../components/village-form-page'
import type { VisitForm } from '../visits.api'
import { daysFrom } from '../visits.store'

export default function CareFormPage() {
  return <VillageFormPage title="看望老人">{(places) => <Care places={places} />}</VillageFormPage>
}

interface PartProps {
  readonly form: CareForm
  readonly change: (part: Partial<CareForm>) => void
}

/** What is urgent stands above everything else and stays in sight while one types on. */
function Care({ places }: { readonly places: VisitForm }) {
  const { form, change, missing, setMissing } = useForm(
    careFormFrom(usePageParams<'visits/pages/care-form'>()),
  )
  const { send } = useQueued('care', () => undefined)
  const advice = adviceFor(readingOf(form), form.signs)
  const save = () => {
    const problem = careProblem(form)
    setMissing(problem)
    if (problem !== null) return
    send('/api/care-visits', toCareBody(form, daysFrom(0)))
    toast('记下了')
    goBack()
  }
  return (
    <View className="stack">
      {advice === 'call-120' ? (
        <View className="care-stuck">
          <AdviceLine advice={advice} />
        </View>
      ) : null}
      <Card>
        <VillageChips
          form={places}
          chosen={form.villageCode}
          onChoose={(villageCode) => {
            change({ villageCode })
          }}
        />
        <Field
          label="哪一家"
          hint="门前的样子，不写姓名"
          most={60}
          initial={form.landmark}
          onChange={(landmark) => {
            change({ landmark })
          }}
        />
        <Choices
          label="为什么来看"
          options={careKinds}
          names={welfareNames}
          chosen={[form.kind]}
          onChoose={(kind) => {
            change({ kind })
          }}
        />
        <Choices
          label="有没有这些（有就打 120）"
          options={warningSigns}
          names={warningSignNames}
          chosen={form.signs}
          onChoose={(sign) => {
            change({ signs: toggled(form.signs, sign) })
          }}
        />
        <Field
          label="说了什么、缺什么（可以不写）"
          kind="long"
          most={300}
          onChange={(note) => {
            change({ note })
          }}
        />
      </Card>
      <Pressure form={form} change={change} />
      <Card>
        <CareAgain
          day={form.nextVisit}
          onChoose={(nextVisit) => {
            change({ nextVisit })
          }}
        />
      </Card>
      {advice === 'call-120' ? null : <AdviceLine advice={advice} />}
      <ErrorLine text={missing} />
      <Button text="记下" icon="check" onPress={save} />
    </View>
  )
}

function Pressure({ form, change }: PartProps) {
  return (
    <Card>
      <Heading text="量血压（他愿意才量）" />
      <ConsentBlock
        lines={readingConsent.lines}
        yes="他听了，愿意量、愿意记"
        givenAt={form.consentAt}
        onChange={(consentAt) => {
          change({ consentAt })
        }}
      />
      {form.consentAt === null ? null : (
        <>
          <Field
            label="高压"
            kind="number"
            most={3}
            onChange={(systolic) => {
              change({ systolic })
            }}
          />
          <Field
            label="低压"
            kind="number"
            most={3}
            onChange={(diastolic) => {
              change({ diastolic })
            }}
          />
          <Field
            label="心跳（可以不填）"
            kind="number"
            most={3}
            onChange={(pulse) => {
              change({ pulse })
            }}
          />
        </>
      )}
    </Card>
  )
}
