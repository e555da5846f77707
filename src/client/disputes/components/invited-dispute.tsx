import { View } from '@tarojs/components'
import { useState } from 'react'
import { callNumber } from '@client/platform/phone-call'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { useDanger } from '@client/ui/use-danger'
import { useKeptForm } from '@client/ui/use-kept-form'
import { kindNames } from '@shared/disputes/mediation-words.rules'
import { roleNames } from '@shared/kernel/actor'
import { sayInstant } from '@shared/kernel/beijing-time'
import { type Dispute, actOn } from '../disputes.api'
import { ActSheet } from './act-sheet'
import { StateBadge } from './badges'
import { ConfirmAgreement } from './confirm-agreement'
import { ConsentCard } from './consent-card'
import { FactLines } from './fact-lines'
import { Papers } from './papers'
import { Sessions } from './sessions'

interface Props {
  readonly dispute: Dispute
  readonly onChanged: (dispute: Dispute) => void
}

/** What an invited side sees: topic, time, place and what they said themselves (facts.md D6). */
export function InvitedDispute({ dispute, onChanged }: Props) {
  const { panel, sessions, call } = dispute
  return (
    <View className="stack">
      <Head dispute={dispute} />
      {dispute.waitsForMe ? <ConsentCard dispute={dispute} onChanged={onChanged} /> : null}
      <AskAgain dispute={dispute} onChanged={onChanged} />
      <ConfirmAgreement dispute={dispute} onChanged={onChanged} />
      <Sessions title="开过的调解会" dispute={dispute} />
      <Papers dispute={dispute} />
      {panel.length === 0 ? null : (
        <Card>
          <Heading text="谁来调解" />
          {panel.map(({ name, role }) => (
            <View key={name}>{`${roleNames[role]} ${name}`}</View>
          ))}
          <View className="soft small">有人和对方是亲戚、您信不过的，可以要求换人，打电话说一声。</View>
        </Card>
      )}
      {sessions.length === 0 ? null : (
        <Card>
          <Heading text="调解过的" />
          {sessions.map(({ heldAt, place, kind }) => (
            <View
              key={heldAt}
            >{`${sayInstant(new Date(heldAt), new Date())}，${place}，${kindNames[kind]}`}</View>
          ))}
        </Card>
      )}
      <MyWords dispute={dispute} onChanged={onChanged} />
      {dispute.waitsForMe ? null : <ConsentCard dispute={dispute} onChanged={onChanged} />}
      {call === null ? null : (
        <Button
          text={`打电话给${call.name}`}
          icon="call"
          look="quiet"
          onPress={() => {
            callNumber(call.number)
          }}
        />
      )}
      <View className="soft small">民警不会在这里向您要钱、要银行卡号、验证码和密码。</View>
    </View>
  )
}

function Head({ dispute }: { readonly dispute: Dispute }) {
  const { topic, next, meeting, receipt, handler, village, ways } = dispute
  return (
    <>
      <Card>
        <View className="row row-wrap">
          <View className="grow">
            <Heading text={topic ?? '请您来说一说'} />
          </View>
          <StateBadge dispute={dispute} />
        </View>
        <View className={dispute.waitsForMe ? 'dispute-next dispute-wanted' : 'dispute-next'}>{next}</View>
        <FactLines
          lines={[
            ['时间', meeting === null ? null : sayInstant(new Date(meeting.at), new Date())],
            ['地点', meeting?.place],
            ['编号', receipt],
            ['谁来办', handler],
            ['村', village],
          ]}
        />
      </Card>
      {ways.length === 0 ? null : (
        <Card>
          <Heading text="还有这些办法" />
          {ways.map((way) => (
            <View key={way}>{`· ${way}`}</View>
          ))}
        </Card>
      )}
    </>
  )
}

/** What was agreed is not kept: it begins anew. */
function AskAgain({ dispute, onChanged }: Props) {
  const [isOpen, setOpen] = useState(false)
  if (!dispute.may.includes('reopening')) return null
  return (
    <>
      <Button
        text="又出问题了"
        icon="refresh"
        look="quiet"
        onPress={() => {
          setOpen(true)
        }}
      />
      {isOpen ? (
        <ActSheet
          dispute={dispute}
          act="reopening"
          onClose={() => {
            setOpen(false)
          }}
          onDone={(changed) => {
            setOpen(false)
            onChanged(changed)
          }}
        />
      ) : null}
    </>
  )
}

/** Their own words; the other side never reads them. */
function MyWords({ dispute, onChanged }: Props) {
  const { statements, may } = dispute
  const { form, round, change, clear } = useKeptForm(`statement:${dispute.id}`, { text: '' })
  const { text } = form
  const { busy, problem, run } = useAttempt()
  const danger = useDanger()
  if (statements.length === 0 && !may.includes('statement')) return null
  const send = () =>
    run(async () => {
      onChanged(await actOn(dispute.id, 'statement', { text }))
      clear()
    })
  return (
    <Card>
      <Heading text="您说的话" />
      <View className="soft small">只有来调解的人看得到，不给另一方看。</View>
      {statements.map(({ at, text: said }, index) => (
        <View key={`${at}${String(index)}`} className="dispute-member">
          <View className="dispute-text">{said}</View>
          <View className="soft small">{sayInstant(new Date(at), new Date())}</View>
        </View>
      ))}
      {may.includes('statement') ? (
        <>
          <Field
            key={round}
            label="说说您的情况"
            kind="long"
            most={1000}
            initial={text}
            onChange={(typed) => {
              change({ text: typed })
              danger.watch(typed)
            }}
          />
          <Button
            text="交给民警"
            icon="send"
            disabled={busy || text.trim() === ''}
            onPress={() => {
              danger.before(text, () => void send())
            }}
          />
          <ProblemLine problem={problem} />
        </>
      ) : null}
      {danger.sheet}
    </Card>
  )
}
