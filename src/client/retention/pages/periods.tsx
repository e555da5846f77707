import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { confirm, toast } from '@client/platform/notice'
import { Button } from '@client/ui/button'
import { Card } from '@client/ui/card'
import { Field } from '@client/ui/field'
import { ForRoles } from '@client/ui/for-roles'
import { FourFaces } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { useLoadable } from '@client/ui/use-loadable'
import { AUDIT_YEARS } from '@shared/retention/retention'
import { type Period, listPeriods, setPeriod } from '../retention.api'

const title = '存多久'

/** For the administrator: how long each kind of thing is kept, within what people were told. */
export default function Periods() {
  return (
    <ForRoles roles={['administrator']} title={title} text="给县局管理员用。">
      <Page title={title}>
        <List />
      </Page>
    </ForRoles>
  )
}

function List() {
  const [periods, reload] = useLoadable(useCallback(() => listPeriods({}), []))
  return (
    <FourFaces of={periods} onRetry={reload}>
      {({ items }) => (
        <View className="stack">
          <View className="soft">
            满了自动删，删了找不回来。最长就是《个人信息说明》里写的，要更长得先改说明、重新问大家。案卷按法律规定存，不在这里。
          </View>
          <View className="soft">
            {`谁看过、谁改过，都有记录，放 ${String(AUDIT_YEARS)} 年，满了自动删。这一样谁也不能改短。`}
          </View>
          {items.map((period) => (
            <PeriodCard key={period.kind} first={period} />
          ))}
        </View>
      )}
    </FourFaces>
  )
}

function PeriodCard({ first }: { readonly first: Period }) {
  const [period, setPeriodView] = useState(first)
  const [days, setDays] = useState(String(first.days))
  const { busy, problem, run } = useAttempt()
  const wanted = Number(days)
  const save = async () => {
    const text = `${period.name}满 ${days} 天就删，下一次清理时，现在已经满了的也会删。`
    if (wanted < period.days && !(await confirm({ title: '改短？', text, yes: '改短' }))) return
    await run(async () => {
      setPeriodView(await setPeriod({ params: { kind: period.kind }, body: { days: wanted } }))
      toast('改好了')
    })
  }
  const { name, since, least, most, changed } = period
  return (
    <Card>
      <View className="subheading">{name}</View>
      <View className="soft small">{`${since}；可以填 ${String(least)} 到 ${String(most)} 天`}</View>
      <Field label={`${name}：存几天`} kind="number" initial={days} most={4} onChange={setDays} />
      {changed === null ? null : (
        <View className="soft small">{`${changed.by} 在 ${changed.at.slice(0, 10)} 改过`}</View>
      )}
      <ProblemLine problem={problem} />
      <Button
        text="保存"
        label={`保存${name}`}
        look="quiet"
        disabled={busy || !Number.isInteger(wanted) || wanted <= 0 || wanted === period.days}
        onPress={() => void save()}
      />
    </Card>
  )
}
