import { View } from '@tarojs/components'
import { useState } from 'react'
import { randomKey } from '@client/platform/random-key'
import { Button } from '@client/ui/button'
import { Badge, Card } from '@client/ui/card'
import { Field } from '@client/ui/field'
import type { IconName } from '@client/ui/icon-name'
import { ProblemLine } from '@client/ui/problem-line'
import { SaveButton } from '@client/ui/save-button'
import { useAttempt } from '@client/ui/use-attempt'
import { sayInstant } from '@shared/kernel/beijing-time'
import { type LedgerStanding, ledgerSubjectNames } from '@shared/statistics/ledger'
import { type Ledger, approveLedger, ledgerFilePath, refuseLedger } from '../statistics.api'

const standings: Record<
  LedgerStanding,
  { readonly icon: IconName; readonly text: string; readonly look: 'plain' | 'good' | 'wait' | 'danger' }
> = {
  waiting: { icon: 'clock', text: '等批准', look: 'wait' },
  ready: { icon: 'check', text: '可以下载', look: 'good' },
  declined: { icon: 'close', text: '没有批准', look: 'danger' },
  downloaded: { icon: 'check', text: '已下载', look: 'plain' },
  expired: { icon: 'clock', text: '过期了', look: 'plain' },
}

interface Props {
  readonly ledger: Ledger
  readonly onChanged: () => void
}

/** One request: what it covers, how it stands, and what this person may do about it. */
export function LedgerCard({ ledger, onChanged }: Props) {
  const { subject, from, to, scope, personal, rows, purpose, standing, may } = ledger
  return (
    <Card>
      <View className="row row-wrap">
        <View className="grow subheading">{ledgerSubjectNames[subject]}</View>
        <Badge {...standings[standing]} />
      </View>
      <View>{`${scope}，${from} 至 ${to}，${String(rows)} 件`}</View>
      <View>{personal ? '带姓名和内容' : '不带个人信息'}</View>
      <View className="soft small">{`拿来做什么：${purpose}`}</View>
      <Told ledger={ledger} />
      {may.includes('download') ? <Download ledger={ledger} onChanged={onChanged} /> : null}
      {may.includes('approval') ? <Decision id={ledger.id} onChanged={onChanged} /> : null}
    </Card>
  )
}

function Told({ ledger: { requester, mine, requestedAt, decidedBy, reason } }: { readonly ledger: Ledger }) {
  const asked = `${mine ? '我' : requester}，${sayInstant(new Date(requestedAt), new Date())} 申请`
  const decided = decidedBy === null ? '' : `；${decidedBy}${reason === null ? '批准' : '没有批准'}`
  return <View className="soft small">{`${asked}${decided}${reason === null ? '' : `：${reason}`}`}</View>
}

function Download({ ledger: { id, personal, readyUntil }, onChanged }: Props) {
  const until = readyUntil === null ? '' : `${sayInstant(new Date(readyUntil), new Date())} 前下载`
  return (
    <View className="stack stack-tight">
      <SaveButton
        text="下载表格（XLSX）"
        path={ledgerFilePath(id)}
        ending="xlsx"
        look="main"
        onSaved={onChanged}
      />
      <View className="soft small">{personal ? `${until}，只能下载一次` : until}</View>
    </View>
  )
}

/** The second person reads who, what and what for, and says yes or no. */
function Decision({ id, onChanged }: { readonly id: string; readonly onChanged: () => void }) {
  const [declining, setDeclining] = useState(false)
  const [reason, setReason] = useState('')
  const { busy, problem, run } = useAttempt()
  const decide = async (act: () => Promise<unknown>) => {
    const done = await run(async () => {
      await act()
    })
    if (done) onChanged()
  }
  const key = { key: randomKey() }
  return (
    <View className="stack stack-tight">
      <ProblemLine problem={problem} />
      {declining ? (
        <Field label="为什么不批准" most={200} hint="写一句，申请的人看得到" onChange={setReason} />
      ) : (
        <Button
          text="批准"
          icon="check"
          disabled={busy}
          onPress={() => void decide(() => approveLedger({ params: { id }, body: {} }, key))}
        />
      )}
      <Button
        text="不批准"
        look="quiet"
        disabled={busy || (declining && reason.trim() === '')}
        onPress={() => {
          if (declining) void decide(() => refuseLedger({ params: { id }, body: { reason } }, key))
          else setDeclining(true)
        }}
      />
    </View>
  )
}
