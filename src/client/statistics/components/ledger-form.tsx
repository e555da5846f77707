import { View } from '@tarojs/components'
import { useState } from 'react'
import { randomKey } from '@client/platform/random-key'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import { Choices } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { SaveButton } from '@client/ui/save-button'
import { errorFor, useAttempt } from '@client/ui/use-attempt'
import { beijingDay } from '@shared/kernel/beijing-time'
import {
  type LedgerRange,
  type LedgerSubject,
  ledgerSubjectNames,
  ledgerSubjects,
} from '@shared/statistics/ledger'
import { usualPeriods } from '@shared/statistics/ledger.rules'
import { countyExportPath, requestLedger } from '../statistics.api'

const kinds = ['plain', 'personal'] as const
const kindNames = { plain: '不带个人信息，马上能下载', personal: '带姓名和内容，要另一个人批准' }

type Change = (changes: Partial<LedgerRange>) => void

/** Asks for a ledger: what, which days, with names or without, what for. */
export function LedgerForm({ onRequested }: { readonly onRequested: () => void }) {
  const [periods] = useState(() => usualPeriods(beijingDay(new Date())))
  const first = periods[0] ?? { from: '', to: '' }
  const [range, setRange] = useState<LedgerRange>({
    subject: 'disputes',
    from: first.from,
    to: first.to,
    personal: false,
  })
  const [purpose, setPurpose] = useState('')
  const [round, setRound] = useState(0)
  const { busy, problem, run } = useAttempt()
  const change: Change = (changes) => {
    setRange({ ...range, ...changes })
  }
  const send = async () => {
    const done = await run(async () => {
      await requestLedger({ body: { ...range, purpose } }, { key: randomKey() })
    })
    if (!done) return
    setPurpose('')
    setRound(round + 1)
    onRequested()
  }
  return (
    <Card>
      <Heading text="导出台账" />
      <SubjectChoices subject={range.subject} change={change} />
      <Days range={range} change={change} errors={[errorFor(problem, 'from'), errorFor(problem, 'to')]} />
      <Choices
        label="要不要个人信息"
        options={kinds}
        names={kindNames}
        chosen={[range.personal ? 'personal' : 'plain']}
        wide
        onChoose={(kind) => {
          change({ personal: kind === 'personal' })
        }}
      />
      <Field
        key={round}
        label="拿来做什么"
        most={60}
        hint="例如：月底对账"
        error={errorFor(problem, 'purpose')}
        onChange={setPurpose}
      />
      <ProblemLine problem={problem} />
      <Button
        text={range.personal ? '申请，请人批准' : '导出'}
        disabled={busy || purpose.trim() === ''}
        onPress={() => void send()}
      />
      <View className="soft small">每一页都印着谁、什么时候、拿来做什么。每一步都记下来。</View>
      <CountyExport range={range} />
    </Card>
  )
}

function SubjectChoices({ subject, change }: { readonly subject: LedgerSubject; readonly change: Change }) {
  return (
    <Choices
      label="导哪一类"
      options={ledgerSubjects}
      names={ledgerSubjectNames}
      chosen={[subject]}
      onChoose={(chosen) => {
        change({ subject: chosen })
      }}
    />
  )
}

interface DaysProps {
  readonly range: LedgerRange
  readonly change: Change
  readonly errors: readonly (string | undefined)[]
}

/** A usual period by one tap; other days are typed. */
function Days({ range, change, errors: [fromError, toError] }: DaysProps) {
  const [round, setRound] = useState(0)
  const periods = usualPeriods(beijingDay(new Date()))
  return (
    <View className="stack stack-tight">
      <View className="field-label">哪些天登记的</View>
      <View className="choices">
        {periods.map(({ name, from, to }) => (
          <Choice
            key={name}
            text={name}
            chosen={from === range.from && to === range.to}
            onPress={() => {
              change({ from, to })
              setRound(round + 1)
            }}
          />
        ))}
      </View>
      <View className="ledger-days" key={round}>
        <Field
          label="从哪天"
          initial={range.from}
          most={10}
          hint="如：2026-11-01"
          error={fromError}
          onChange={(from) => {
            change({ from: from.trim() })
          }}
        />
        <Field
          label="到哪天"
          initial={range.to}
          most={10}
          hint="如：2026-11-30"
          error={toError}
          onChange={(to) => {
            change({ to: to.trim() })
          }}
        />
      </View>
    </View>
  )
}

/** For the county's own platform: what is here is not typed there again. */
function CountyExport({ range }: { readonly range: LedgerRange }) {
  return (
    <View className="stack stack-tight ledger-county">
      <View className="subheading">给县局平台用</View>
      <View className="soft small">
        同样的日子和类别，一行一件，不带个人信息，平台能直接读（JSON Lines 格式），不用再填一遍。
      </View>
      <SaveButton text="下载平台文件" path={countyExportPath(range)} ending="jsonl" />
    </View>
  )
}
