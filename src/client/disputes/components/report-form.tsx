import { View } from '@tarojs/components'
import { useState } from 'react'
import { dropFile } from '@client/platform/files'
import { goTo } from '@client/platform/navigate'
import { useNoticeOffer } from '@client/platform/notice-offer'
import { leaveQuickly, useQuickExit } from '@client/platform/quick-exit'
import { scrollToTop } from '@client/platform/scroll'
import { Button } from '@client/ui/button'
import { ErrorLine } from '@client/ui/choices'
import { type Attachments, takeKept, useAttachments } from '@client/ui/use-attachments'
import { useDanger } from '@client/ui/use-danger'
import { formOf, useDraft } from '../disputes.store'
import { ContactStep } from './contact-step'
import { OtherReports } from './other-reports'
import { LAST_STEP, problemsInStep, stepTitles } from './report-steps'
import { SafetyCard } from './safety-card'
import { sendReport } from './send-report'
import { StoryStep } from './story-step'
import { WhatStep, type StepProps } from './what-step'
import { WhereStep } from './where-step'

/** Four short steps; what cannot wait for them is said before. */
export function ReportForm({ id }: { readonly id: string }) {
  const draft = useDraft((state) => state.draft)
  const change = useDraft((state) => state.change)
  const attachments = useAttachments(formOf(id))
  const danger = useDanger()
  const offer = useNoticeOffer('dispute')
  const [tried, setTried] = useState(false)
  const { step } = draft
  const problems = problemsInStep(draft, step, attachments.files.length > 0)
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
    else {
      // Nothing about it may light up a phone that others pick up.
      if (draft.callBack === 'any' && !draft.confidential) offer()
      danger.before(draft.text, () => {
        sendReport(draft, attachments.take())
      })
    }
  }
  const leave = useLeaving(attachments)
  return (
    <View className="stack">
      {step === 0 ? (
        <SafetyCard
          grave={draft.afterWarning}
          onGrave={(afterWarning) => {
            change({ afterWarning })
          }}
          onLeave={leave}
        />
      ) : null}
      <StepsLine step={step} />
      <Step draft={draft} errors={errors} onChange={change} attachments={attachments} onType={danger.watch} />
      {errors.length === 0 ? null : <ErrorLine text={`还有 ${String(errors.length)} 处要看一看`} />}
      <Button text={step === LAST_STEP ? '交给民警' : '下一步'} onPress={goOn} />
      {step === 0 ? <OtherReports /> : null}
      {step === 0 ? (
        <OtherWays />
      ) : (
        <Button
          text="上一步"
          look="plain"
          onPress={() => {
            show(step - 1)
          }}
        />
      )}
      {step === 0 ? null : <Button text="快速离开这一页" icon="leave" look="plain" onPress={leave} />}
      {danger.sheet}
    </View>
  )
}

/** Leaves at once; nothing that was written stays on a phone that others may pick up. */
function useLeaving(attachments: Attachments): () => void {
  const leave = () => {
    const { others, dropAll } = useDraft.getState()
    const aside = others.flatMap((other) => takeKept(formOf(other.id)))
    for (const { id } of [...attachments.take(), ...aside]) void dropFile(id)
    dropAll()
    leaveQuickly()
  }
  useQuickExit(leave)
  return leave
}

function OtherWays() {
  return (
    <>
      <Button
        text="不想留名，写一条线索"
        icon="hidden"
        look="quiet"
        onPress={() => {
          goTo('disputes/pages/clue', {})
        }}
      />
      <Button
        text="看我反映过的"
        look="plain"
        onPress={() => {
          goTo('disputes/pages/my-disputes', {})
        }}
      />
    </>
  )
}

function StepsLine({ step }: { readonly step: number }) {
  return (
    <View className="stack stack-tight">
      <View className="subheading">{`第 ${String(step + 1)} 步，共 ${String(stepTitles.length)} 步：${stepTitles[step] ?? ''}`}</View>
      <View className="dispute-steps-line">
        {stepTitles.map((title, index) => (
          <View
            key={title}
            className={index <= step ? 'dispute-steps-mark dispute-steps-mark-done' : 'dispute-steps-mark'}
          />
        ))}
      </View>
    </View>
  )
}

interface AllProps extends StepProps {
  readonly attachments: Attachments
  readonly onType: (text: string) => void
}

function Step({ attachments, onType, ...props }: AllProps) {
  switch (props.draft.step) {
    case 0:
      return <WhatStep {...props} />
    case 1:
      return <StoryStep {...props} attachments={attachments} onType={onType} />
    case 2:
      return <WhereStep {...props} />
    default:
      return <ContactStep {...props} />
  }
}
