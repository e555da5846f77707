import { View } from '@tarojs/components'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Choice } from '@client/ui/choice'
import { Choices, ErrorLine } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { Sheet } from '@client/ui/sheet'
import { useAttempt } from '@client/ui/use-attempt'
import { useForm } from '@client/ui/use-form'
import { type DisputeAct, sides } from '@shared/disputes/dispute'
import { type Dispute, actOn } from '../disputes.api'
import { bodyOf, problemIn } from './act-bodies'
import { CourtFields, ReferralFields, RiskFields } from './act-fields'
import { type FieldsProps, formFor } from './act-form'
import { actNames, asked } from './act-words'
import { AgreementFields } from './agreement-fields'
import { AssigneePicker } from './assignee-picker'
import { MeetingFields } from './meeting-fields'
import { ConsentWayField, InvitationFields, TieFields } from './party-fields'
import { SessionFields } from './session-fields'
import { sideNames } from './side-names'

interface Props {
  readonly dispute: Dispute
  readonly act: DisputeAct
  readonly onClose: () => void
  readonly onDone: (dispute: Dispute) => void
}

/** Asks what has to be said with an act, no more, and does it. */
export function ActSheet({ dispute, act, onClose, onDone }: Props) {
  const { form, change, missing, setMissing } = useForm(() => formFor(dispute))
  const { busy, problem, run } = useAttempt()
  const send = async () => {
    const unsaid = problemIn(act, form)
    setMissing(unsaid)
    if (unsaid !== null) return
    await run(async () => {
      onDone(await actOn(dispute.id, act, bodyOf(act, form)))
    })
  }
  return (
    <Sheet title={actNames[act]} onClose={onClose}>
      <People act={act} dispute={dispute} form={form} change={change} />
      <Particulars act={act} form={form} change={change} />
      <Words act={act} change={change} />
      <ErrorLine text={missing} />
      <ProblemLine problem={problem} />
      <Button text={`确定：${actNames[act]}`} disabled={busy} onPress={() => void send()} />
    </Sheet>
  )
}

type ActProps = FieldsProps & { readonly act: DisputeAct }
const agreeNames = { yes: '愿意调解', no: '不愿意，调解终止' }
const holdNames = { yes: '说好的都落实了', no: '没落实，重新来办' }

function People({ act, dispute, form, change }: ActProps & { readonly dispute: Dispute }) {
  const { assignee, side, consent, tie } = asked[act] ?? {}
  const me = useSession((session) => session.actor)
  return (
    <>
      {tie && me !== null ? (
        <TieFields dispute={dispute} myId={me.id} role={me.role} form={form} change={change} />
      ) : null}
      {assignee === undefined ? null : (
        <AssigneePicker id={dispute.id} several={assignee === 'several'} form={form} change={change} />
      )}
      {side === true || consent === true ? (
        <Choices
          label="哪一方"
          options={sides}
          names={sideNames}
          chosen={[form.side]}
          onChoose={(chosen) => {
            change({ side: chosen })
          }}
        />
      ) : null}
    </>
  )
}

function Particulars(props: ActProps) {
  const { act, form, change } = props
  const { consent, holds, kept, agreement, meeting, session, invited } = asked[act] ?? {}
  return (
    <>
      {consent ? (
        <>
          <YesNo
            names={agreeNames}
            yes={form.agrees}
            onChoose={(agrees) => {
              change({ agrees })
            }}
          />
          <ConsentWayField form={form} change={change} />
        </>
      ) : null}
      {holds || kept ? (
        <YesNo
          names={holdNames}
          yes={holds ? form.holds : form.kept}
          onChoose={(yes) => {
            change(holds ? { holds: yes } : { kept: yes })
          }}
        />
      ) : null}
      {meeting ? <MeetingFields form={form} change={change} /> : null}
      {session ? <SessionFields form={form} change={change} /> : null}
      {agreement ? <AgreementFields form={form} change={change} /> : null}
      {invited ? <InvitationFields form={form} change={change} /> : null}
      <SideExits {...props} />
    </>
  )
}

function SideExits({ act, form, change }: ActProps) {
  const { referral, receipt, risk, court } = asked[act] ?? {}
  return (
    <>
      {referral ? <ReferralFields form={form} change={change} /> : null}
      {receipt ? (
        <Field
          label="并入哪一件（编号）"
          hint="纠-1124-0003"
          most={20}
          onChange={(typed) => {
            change({ receipt: typed })
          }}
        />
      ) : null}
      {risk ? <RiskFields form={form} change={change} /> : null}
      {court ? <CourtFields form={form} change={change} /> : null}
    </>
  )
}

interface YesNoProps {
  readonly names: { readonly yes: string; readonly no: string }
  readonly yes: boolean
  readonly onChoose: (yes: boolean) => void
}

function YesNo({ names, yes, onChoose }: YesNoProps) {
  return (
    <View className="choices">
      <Choice
        text={names.yes}
        chosen={yes}
        onPress={() => {
          onChoose(true)
        }}
      />
      <Choice
        text={names.no}
        chosen={!yes}
        onPress={() => {
          onChoose(false)
        }}
      />
    </View>
  )
}

function Words({ act, change }: Omit<ActProps, 'form'>) {
  const words = asked[act]?.words
  if (words === undefined) return null
  return (
    <Field
      label={words.label}
      kind="long"
      most={words.most ?? 500}
      onChange={(typed) => {
        change({ words: typed })
      }}
    />
  )
}
