import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { goTo, usePageParams } from '@client/platform/navigate'
import { useNoticeOffer } from '@client/platform/notice-offer'
import { scrollToTop } from '@client/platform/scroll'
import { isWaiting, useSending } from '@client/platform/sending'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { ErrorLine } from '@client/ui/choices'
import { Page } from '@client/ui/page'
import { UnsentCard } from '@client/ui/unsent-card'
import { useDanger } from '@client/ui/use-danger'
import { bookingAdvice } from '@shared/bookings/booking-advice'
import { homeVisitServices } from '@shared/bookings/booking-request'
import { relationsOf } from '@shared/bookings/booking-request.rules'
import { type Draft, useDraft } from '../bookings.store'
import { BookingById } from '../components/booking-by-id'
import { CardStep } from '../components/card-step'
import { LAST_STEP, errorIn, firstOpenStep, formSteps, problemsInStep } from '../components/form-steps'
import { OtherVisits } from '../components/other-visits'
import { PlaceStep } from '../components/place-step'
import { ReviewStep } from '../components/review-step'
import { bookingSending, sendDraft } from '../components/send-booking'
import { SlotPicker } from '../components/slot-picker'
import { WhoStep, type StepProps } from '../components/who-step'

type Given = Partial<Record<'service' | 'village' | 'villageName', string>>

/** What the address says about the booking: the service of a guide's button, the village of a contact card. */
function givenIn({ service, village, villageName }: Given): Partial<Draft> {
  const known = homeVisitServices.find((one) => one === service)
  return {
    ...(known === undefined ? {} : { service: known }),
    ...(village === undefined || villageName === undefined
      ? {}
      : { village: { code: village, name: villageName } }),
  }
}

export default function RequestVisit() {
  const params = usePageParams<'bookings/pages/request-visit'>()
  const [given] = useState(() => givenIn(params))
  const account = useSession(({ actor }) => actor?.id ?? 'nobody')
  const role = useSession(({ actor }) => actor?.role ?? 'resident')
  const first = useRef(true)
  const ready = useDraft((state) => state.account) === account
  useEffect(() => {
    const relations = relationsOf(role)
    const only = relations.length === 1 ? { relation: relations[0] ?? null } : {}
    // The address counts once; after a sign-in the form goes on with what was filled in.
    useDraft.getState().open(account, { ...(first.current ? given : {}), ...only }, isWaiting)
    first.current = false
  }, [account, role, given])

  const key = useDraft(({ draft }) => draft.sentKey)
  const id = useDraft((state) => state.id)
  const { waiting, sentId } = useSending(bookingSending, key)
  if (sentId !== null)
    return (
      <Page title="约上了">
        <BookingById id={sentId} />
      </Page>
    )
  return (
    <Page title="预约上门办证">
      {waiting === undefined ? (
        ready ? (
          <Form key={id} />
        ) : null
      ) : (
        <View className="stack">
          <UnsentCard item={waiting} words={unsentWords} onTakeBack={showFirstOpen} />
          <OtherVisits />
        </View>
      )}
    </Page>
  )
}

const unsentWords = { sending: '正在提交', refused: '还没有约上', change: '改一改再约' }

/** A refused time is chosen anew. */
function showFirstOpen() {
  const { draft, change } = useDraft.getState()
  change({ slot: null, sentKey: null, step: firstOpenStep({ ...draft, slot: null }, new Date()) })
}

function Form() {
  const draft = useDraft((state) => state.draft)
  const change = useDraft((state) => state.change)
  const danger = useDanger()
  const offer = useNoticeOffer('booking')
  const [tried, setTried] = useState(false)
  const { step } = draft
  const problems = problemsInStep(draft, step, new Date())
  const errors = tried ? problems : []
  const show = (next: number) => {
    setTried(false)
    change({ step: next })
    scrollToTop()
  }
  const goOn = () => {
    setTried(true)
    if (problems.length > 0) return
    if (step < LAST_STEP) show(step + 1)
    else
      send(draft, show, (text, go) => {
        offer()
        danger.before(text, go)
      })
  }
  return (
    <View className="stack">
      <StepsLine step={step} />
      <Step draft={draft} errors={errors} onChange={change} />
      {errors.length === 0 ? null : <ErrorLine text={`还有 ${String(errors.length)} 处要看一看`} />}
      <View className="booking-foot">
        <Button text={step === LAST_STEP ? '提交预约' : '下一步'} onPress={goOn} />
      </View>
      {step === 0 ? <OtherVisits /> : null}
      {step === 0 ? (
        <Button
          text="看我约过的"
          look="plain"
          onPress={() => {
            goTo('bookings/pages/my-bookings', {})
          }}
        />
      ) : (
        <Button
          text="上一步"
          look="plain"
          onPress={() => {
            show(step - 1)
          }}
        />
      )}
      {danger.sheet}
    </View>
  )
}

type Before = (text: string, go: () => void) => void

/** The danger screen reads the free words first; a step that does not fit any more is shown instead of sent. */
function send(draft: Draft, show: (step: number) => void, before: Before) {
  const open = firstOpenStep(draft, new Date())
  if (open < LAST_STEP) show(open)
  else
    before(draft.reason, () => {
      sendDraft(draft)
    })
}

function StepsLine({ step }: { readonly step: number }) {
  return (
    <View className="stack stack-tight">
      <View className="subheading">{`第 ${String(step + 1)} 步，共 ${String(formSteps.length)} 步：${formSteps[step]?.title ?? ''}`}</View>
      <View className="booking-steps-line">
        {formSteps.map(({ title }, index) => (
          <View
            key={title}
            className={index <= step ? 'booking-steps-mark booking-steps-mark-done' : 'booking-steps-mark'}
          />
        ))}
      </View>
    </View>
  )
}

function Step({ draft, errors, onChange }: StepProps) {
  switch (draft.step) {
    case 0:
      return <WhoStep draft={draft} errors={errors} onChange={onChange} />
    case 1:
      return <CardStep draft={draft} errors={errors} onChange={onChange} />
    case 2:
      return <PlaceStep draft={draft} errors={errors} onChange={onChange} />
    case 3:
      return <SlotStep draft={draft} errors={errors} onChange={onChange} />
    default:
      return <ReviewStep draft={draft} />
  }
}

function SlotStep({ draft, errors, onChange }: StepProps) {
  return (
    <View className="stack">
      <View className="soft">{bookingAdvice.visitPromise}</View>
      <ErrorLine text={errorIn(errors, 'slot')} />
      <SlotPicker
        village={draft.village?.code ?? ''}
        chosen={draft.slot}
        onChoose={(slot) => {
          onChange({ slot })
        }}
      />
    </View>
  )
}
