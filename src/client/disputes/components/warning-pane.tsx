import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { goTo } from '@client/platform/navigate'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { Field } from '@client/ui/field'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { useLiveCase } from '@client/ui/use-live-case'
import { useLoadable } from '@client/ui/use-loadable'
import { useNewest } from '@client/ui/use-newest'
import { categoryWords } from '@shared/disputes/dispute-category'
import { warningSignNames } from '@shared/disputes/early-warning'
import { nameDay } from '@shared/kernel/beijing-time'
import { type Warning, answerWarning, findWarning, makeCase } from '../early-warnings.api'
import { RiskBadge } from './badges'
import { FactLines } from './fact-lines'
import { WarningBadge } from './warning-card'
import { WarningRecusal } from './warning-recusal'

/** One sheet: what was seen; for those who decide, to make it a case or to answer it. */
export function WarningPane({ id }: { readonly id: string }) {
  const [handler, setHandler] = useState<string | null>(null)
  return handler === null ? (
    <Open id={id} onLeft={setHandler} />
  ) : (
    <Notice icon="sign-out" title="您已经回避这条排查" text={`由${handler}接着看。`} />
  )
}

interface OpenProps {
  readonly id: string
  readonly onLeft: (handler: string) => void
}

function Open({ id, onLeft }: OpenProps) {
  const [loaded, reload] = useLoadable(useCallback(() => findWarning({ params: { id } }), [id]))
  const [warning, take] = useNewest(loaded)
  useLiveCase('early-warning', id, loaded, reload)
  return (
    <FourFaces of={warning} onRetry={reload}>
      {(value) => (
        <View className="stack">
          <Seen warning={value} />
          <Decide warning={value} onDone={take} />
          {value.may.includes('recusal') ? <WarningRecusal id={id} onLeft={onLeft} /> : null}
        </View>
      )}
    </FourFaces>
  )
}

function Seen({ warning }: { readonly warning: Warning }) {
  const { category, risk, state, signs, riskSigns } = warning
  return (
    <Card>
      <View className="row row-wrap">
        <View className="grow">
          <Heading text={categoryWords[category].name} />
        </View>
        <RiskBadge risk={risk} />
        <WarningBadge state={state} />
      </View>
      <View className="dispute-text">{warning.words}</View>
      <FactLines
        lines={[
          ['村', warning.village],
          ['日期', nameDay(warning.noticedOn)],
          ['双方', warning.parties.join('、')],
          ['看到的', signs.map((sign) => warningSignNames[sign]).join('、')],
          ['为什么这个等级', riskSigns.join('、')],
          ['谁报的', warning.reporterName],
          ['答复', warning.answer],
          ['谁办的', warning.answeredByName],
        ]}
      />
      {warning.state === 'case' && warning.disputeId === null ? (
        <View className="dispute-next">民警已经立为纠纷来办。谁看到的不会告诉双方。</View>
      ) : null}
    </Card>
  )
}

interface DecideProps {
  readonly warning: Warning
  readonly onDone: (warning: Warning) => void
}

function Decide({ warning, onDone }: DecideProps) {
  const { id, may, disputeId } = warning
  const [text, setText] = useState('')
  const { busy, problem, run } = useAttempt()
  const act = (work: () => Promise<Warning>) =>
    void run(async () => {
      onDone(await work())
    })
  if (disputeId !== null)
    return (
      <Button
        text="打开这件纠纷"
        icon="dispute"
        onPress={() => {
          goTo('disputes/pages/dispute-desk', { id: disputeId })
        }}
      />
    )
  if (!may.includes('answer')) return null
  return (
    <Card>
      <Button
        text="立为纠纷来办"
        icon="dispute"
        disabled={busy}
        onPress={() => {
          act(() => makeCase(id))
        }}
      />
      <Field label="不用立案的，答复报的人" kind="long" most={500} onChange={setText} />
      <Button
        text="答复"
        icon="answered"
        look="quiet"
        disabled={busy || text.trim() === ''}
        onPress={() => {
          act(() => answerWarning(id, text))
        }}
      />
      <ProblemLine problem={problem} />
    </Card>
  )
}
