import { View } from '@tarojs/components'
import { goTo } from '@client/platform/navigate'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { removeAbsence } from '../stations.api'
import type { HoursPart } from './weekly-hours'

/** Who is away on which days; the deputy is there instead. */
export function Absences({ station, hours, onChanged }: HoursPart) {
  const { busy, problem, run } = useAttempt()
  const end = (absence: { readonly accountId: string; readonly fromDay: string }) =>
    run(async () => {
      const { accountId, fromDay } = absence
      onChanged(await removeAbsence({ params: { id: station }, body: { accountId, fromDay } }))
    })
  return (
    <Card>
      <Heading text="谁哪几天不在" />
      {hours.absences.length === 0 ? <View className="soft">都在。</View> : null}
      {hours.absences.map((one) => (
        <View key={`${one.accountId}${one.fromDay}`} className="row">
          <View className="grow">{`${one.name}：${one.fromDay} 到 ${one.toDay}`}</View>
          <Button
            text="销假"
            label={`${one.name}销假`}
            look="plain"
            narrow
            disabled={busy}
            onPress={() => void end(one)}
          />
        </View>
      ))}
      <ProblemLine problem={problem} />
      <Button
        text="在“人员”里请假"
        icon="people"
        look="quiet"
        onPress={() => {
          goTo('identity/pages/staff', {})
        }}
      />
    </Card>
  )
}
