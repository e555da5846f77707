import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@client/ui/button'
import { isDay } from '@client/ui/day-field'
import { ProblemLine } from '@client/ui/problem-line'
import { Sheet } from '@client/ui/sheet'
import { useAttempt } from '@client/ui/use-attempt'
import type { StaffAct } from '@shared/identity/staff.policy'
import { type StaffMember, staffActs } from '../staff.api'
import { StaffActFields } from './staff-act-fields'
import { type FormAct, type StaffForm, beginForm } from './staff-form'
import { actWords } from './staff-words'

const forms = {
  describe: ({ name, workPhone }, params) =>
    staffActs.describe({ params, body: { name, workPhone: workPhone === '' ? null : workPhone } }),
  'change-role': ({ role }, params) => staffActs['change-role']({ params, body: { role } }),
  'set-term': ({ day }, params) =>
    staffActs['set-term']({ params, body: { until: day === '' ? null : day } }),
  recommend: ({ by, day }, params) => staffActs.recommend({ params, body: { by, on: day } }),
  'assign-villages': ({ codes, day }, params) =>
    staffActs['assign-villages']({ params, body: { codes: [...codes], fromDay: day } }),
  'set-absence': ({ day, toDay }, params) =>
    staffActs['set-absence']({ params, body: { fromDay: day, toDay } }),
  transfer: ({ stationId, day }, params) =>
    staffActs.transfer({ params, body: { stationId: stationId ?? 0, onDay: day } }),
} as const satisfies Record<
  FormAct,
  (form: StaffForm, params: { readonly id: string }) => Promise<StaffMember>
>

/** Whether an act asks for more than a yes. */
export const isForm = (act: StaffAct): act is FormAct => act in forms

const filled: Record<FormAct, (form: StaffForm) => boolean> = {
  describe: ({ name }) => name.trim() !== '',
  'change-role': () => true,
  'set-term': ({ day }) => day === '' || isDay(day),
  recommend: ({ by, day }) => by.trim() !== '' && isDay(day),
  'assign-villages': ({ day }) => isDay(day),
  'set-absence': ({ day, toDay }) => isDay(day) && isDay(toDay),
  transfer: ({ stationId, day }) => stationId !== null && isDay(day),
}

interface Props {
  readonly act: StaffAct
  readonly member: StaffMember
  readonly onClose: () => void
  readonly onDone: (member: StaffMember) => void
}

/** The form of one act over the page. */
export function StaffActSheet({ act, member, onClose, onDone }: Props) {
  const [form, setForm] = useState(() => beginForm(member))
  const { busy, problem, run } = useAttempt()
  if (!isForm(act)) return null
  const send = () =>
    run(async () => {
      onDone(await forms[act](form, { id: member.id }))
    })
  return (
    <Sheet title={`${member.name}：${actWords[act].text}`} onClose={onClose}>
      <StaffActFields
        act={act}
        member={member}
        form={form}
        change={(part) => {
          setForm({ ...form, ...part })
        }}
      />
      <ProblemLine problem={problem} />
      <View className="row">
        <Button text="保存" icon="check" disabled={busy || !filled[act](form)} onPress={() => void send()} />
      </View>
    </Sheet>
  )
}
