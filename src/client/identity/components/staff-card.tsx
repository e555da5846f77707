import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { confirm } from '@client/platform/notice'
import { Button } from '@client/ui/button'
import { Badge, Card, Heading } from '@client/ui/card'
import { FourFaces } from '@client/ui/four-faces'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { useLoadable } from '@client/ui/use-loadable'
import { standingNames } from '@shared/identity/staff'
import type { StaffAct } from '@shared/identity/staff.policy'
import { roleNames } from '@shared/kernel/actor'
import { type StaffMember, comeBack, readStaff, resetPassword, staffActs } from '../staff.api'
import { FirstPassword } from './first-password'
import { StaffActSheet, isForm } from './staff-act-sheet'
import type { FormAct } from './staff-form'
import { actWords, partNames } from './staff-words'

/** A member of staff with everything that may be done now. */
export function StaffCard({ id }: { readonly id: string }) {
  const [member, reload] = useLoadable(useCallback(() => readStaff({ params: { id } }), [id]))
  return (
    <FourFaces of={member} onRetry={reload}>
      {(one) => <Loaded key={one.id} first={one} />}
    </FourFaces>
  )
}

type PlainAct = Exclude<StaffAct, FormAct>

/** An act without a form, after its question was answered with yes. */
async function actPlainly(act: PlainAct, params: { readonly id: string }) {
  if (act === 'reset-password') return resetPassword({ params })
  if (act === 'return') return comeBack({ params })
  return { staff: await staffActs[act]({ params, body: {} }), firstPassword: null }
}

function Loaded({ first }: { readonly first: StaffMember }) {
  const [member, setMember] = useState(first)
  const [form, setForm] = useState<StaffAct | null>(null)
  const [password, setPassword] = useState<string | null>(null)
  const { busy, problem, run } = useAttempt()
  const begin = async (act: StaffAct) => {
    if (isForm(act)) {
      setForm(act)
      return
    }
    const { text, question = '' } = actWords[act]
    if (!(await confirm({ title: `${member.name}：${text}？`, text: question, yes: text.slice(0, 4) })))
      return
    await run(async () => {
      const done = await actPlainly(act, { id: member.id })
      setMember(done.staff)
      setPassword(done.firstPassword)
    })
  }
  return (
    <View className="stack">
      <Facts member={member} />
      {password === null ? null : (
        <FirstPassword name={member.name} staffNumber={member.staffNumber} password={password} />
      )}
      <ProblemLine problem={problem} />
      <View className="stack stack-tight">
        {member.may.map((act) => (
          <Button
            key={act}
            text={actWords[act].text}
            icon={actWords[act].icon}
            look={act === 'depart' ? 'danger' : 'quiet'}
            disabled={busy}
            onPress={() => void begin(act)}
          />
        ))}
      </View>
      {form === null ? null : (
        <StaffActSheet
          act={form}
          member={member}
          onClose={() => {
            setForm(null)
          }}
          onDone={(changed) => {
            setMember(changed)
            setForm(null)
          }}
        />
      )}
    </View>
  )
}

const dated = (word: string, fact: { readonly by: string; readonly on: string } | null) =>
  fact === null ? [] : [`${word}：${fact.by}，${fact.on}`]

const linesOf = (member: StaffMember): string[] => [
  `${member.stationName}，警号（工号）${member.staffNumber}`,
  ...(member.workPhone === null ? [] : [`工作电话：${member.workPhone}`]),
  ...member.beats.map(({ name, part }) => `${name}：${partNames[part]}`),
  ...(member.villages.length === 0
    ? []
    : [`负责的村：${member.villages.map(({ name }) => name).join('、')}`]),
  ...dated('推荐', member.recommendation),
  ...dated('考察', member.vetting),
  ...(member.termUntil === null ? [] : [`任期到 ${member.termUntil}`]),
  ...(member.transfer === null ? [] : [`${member.transfer.onDay} 起调到${member.transfer.stationName}`]),
  member.twoStep ? '两步登录：打开了' : '两步登录：没有打开',
]

function Facts({ member }: { readonly member: StaffMember }) {
  const { standing } = member
  return (
    <Card>
      <View className="row row-wrap">
        <Heading text={member.name} />
        <Badge icon="id-card" text={roleNames[member.role]} />
        <Badge
          icon={standing === 'here' ? 'check' : 'alert'}
          look={standing === 'here' ? 'good' : 'wait'}
          text={standingNames[standing]}
        />
        {member.firstPassword ? <Badge icon="key" look="wait" text="还没改首次密码" /> : null}
      </View>
      {linesOf(member).map((line) => (
        <View key={line}>{line}</View>
      ))}
    </Card>
  )
}
