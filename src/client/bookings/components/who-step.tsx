import { View } from '@tarojs/components'
import { useSession } from '@client/platform/session'
import { Card } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import { Choices, ErrorLine } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import type { BookerRelation } from '@shared/bookings/booking-request'
import { asksForWill, isFamily, relationsOf } from '@shared/bookings/booking-request.rules'
import { relationNames } from '@shared/bookings/booking-words.rules'
import type { FieldError } from '@shared/kernel/refusals'
import { type Draft, asksGuardian } from '../bookings.store'
import { DateField } from './date-field'
import { errorIn } from './form-steps'

export interface StepProps {
  readonly draft: Draft
  readonly errors: readonly FieldError[]
  readonly onChange: (change: Partial<Draft>) => void
}

/** Who is served, and who books: two people, or one. */
export function WhoStep({ draft, errors, onChange }: StepProps) {
  const role = useSession(({ actor }) => actor?.role ?? 'resident')
  const relations = relationsOf(role)
  const others = relations.filter((relation) => relation !== 'self')
  const forSelf = draft.relation === 'self'
  return (
    <Card>
      {relations.includes('self') ? (
        <SelfOrOther
          forSelf={forSelf}
          chosen={draft.relation !== null}
          error={errorIn(errors, 'relation')}
          onChoose={(self) => {
            onChange({ relation: self ? 'self' : (others[1] ?? 'child') })
          }}
        />
      ) : null}
      {draft.relation === null || forSelf || others.length < 2 ? null : (
        <Choices
          label="您是他（她）的"
          options={others}
          names={relationNames}
          chosen={[draft.relation]}
          error={errorIn(errors, 'relation')}
          onChoose={(relation) => {
            onChange({ relation })
          }}
        />
      )}
      <Person draft={draft} errors={errors} onChange={onChange} />
      {draft.relation === null || !asksForWill(draft.relation) ? null : (
        <WillOfPerson draft={draft} errors={errors} onChange={onChange} />
      )}
      {draft.relation === null || isFamily(draft.relation) ? null : (
        <ConsentOfPerson draft={draft} errors={errors} onChange={onChange} relation={draft.relation} />
      )}
    </Card>
  )
}

interface SelfOrOtherProps {
  readonly forSelf: boolean
  readonly chosen: boolean
  readonly error: string | undefined
  readonly onChoose: (self: boolean) => void
}

function SelfOrOther({ forSelf, chosen, error, onChoose }: SelfOrOtherProps) {
  return (
    <View className="stack stack-tight">
      <View className="field-label">给谁办？</View>
      <View className="choices">
        <Choice
          text="我自己"
          chosen={chosen && forSelf}
          onPress={() => {
            onChoose(true)
          }}
        />
        <Choice
          text="替别人办"
          chosen={chosen && !forSelf}
          onPress={() => {
            onChoose(false)
          }}
        />
      </View>
      {chosen ? null : <ErrorLine text={error} />}
    </View>
  )
}

function Person({ draft, errors, onChange }: StepProps) {
  const whose = draft.relation === 'self' ? '您的' : '办证人的'
  return (
    <>
      <Field
        label={`${whose}姓名`}
        initial={draft.subjectName}
        most={30}
        error={errorIn(errors, 'subjectName')}
        onChange={(subjectName) => {
          onChange({ subjectName })
        }}
      />
      <DateField
        label={`${whose}生日（照户口本写）`}
        year="1948"
        date={draft.birth}
        error={errorIn(errors, 'subjectBirth')}
        onChange={(birth) => {
          onChange({ birth })
        }}
      />
      <View className="soft small">不用填身份证号，民警上门时当面看。</View>
      {asksGuardian(draft, new Date()) ? (
        <Field
          label="监护人姓名（上门时要在场）"
          initial={draft.guardianName}
          most={30}
          error={errorIn(errors, 'guardianName')}
          onChange={(guardianName) => {
            onChange({ guardianName })
          }}
        />
      ) : null}
    </>
  )
}

/** 老年人权益保障法 Art. 55: whether it is what they want themselves. */
function WillOfPerson({ draft, errors, onChange }: StepProps) {
  return (
    <View className="stack stack-tight">
      <Choice
        text="问过本人了，本人愿意办"
        chosen={draft.agreed}
        wide
        onPress={() => {
          onChange({ agreed: !draft.agreed })
        }}
      />
      <ErrorLine text={errorIn(errors, 'agreed')} />
    </View>
  )
}

const consentNames = { oral: '当面或电话说的', written: '写了字的' }
const agoNames = { '0': '今天', '1': '昨天', '2': '前天' }

function ConsentOfPerson({ draft, errors, onChange }: StepProps & { readonly relation: BookerRelation }) {
  return (
    <View className="stack">
      <View className="subheading">本人愿意办吗？请先问过再约</View>
      <Choices
        label="怎么答应的"
        options={['oral', 'written']}
        names={consentNames}
        chosen={[draft.consentHow]}
        onChoose={(consentHow) => {
          onChange({ consentHow })
        }}
      />
      <Choices
        label="哪天问的"
        options={['0', '1', '2']}
        names={agoNames}
        chosen={[String(draft.consentDaysAgo) as '0' | '1' | '2']}
        onChoose={(ago) => {
          onChange({ consentDaysAgo: Number(ago) })
        }}
      />
      <Field
        label="民警怎么再问到本人"
        hint="如：下午打家里座机"
        initial={draft.callBack}
        most={60}
        error={errorIn(errors, 'consent') ?? errorIn(errors, 'on')}
        onChange={(callBack) => {
          onChange({ callBack })
        }}
      />
    </View>
  )
}
