import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { usePageParams } from '@client/platform/navigate'
import { useSession } from '@client/platform/session'
import { Card, Heading } from '@client/ui/card'
import { ForRoles } from '@client/ui/for-roles'
import { FourFaces } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { useLoadable } from '@client/ui/use-loadable'
import { Absences } from '../components/absences'
import { DutyDays } from '../components/duty-days'
import { WeeklyHours } from '../components/weekly-hours'
import { type DutyHours, readHours } from '../stations.api'
import './station.css'

const title = '值班时间'

/** For those who run a station: the hours of the week, holidays and make-up days, who is away. */
export default function DutyHoursPage() {
  const own = useSession((session) => session.actor?.station?.id)
  const { station = String(own ?? ''), beat } = usePageParams<'beats/pages/duty-hours'>()
  const load = useCallback(
    () => readHours({ params: { id: station }, query: beat === undefined ? {} : { beat } }),
    [station, beat],
  )
  const [hours, reload] = useLoadable(load)
  return (
    <ForRoles roles={['station-chief', 'administrator']} title={title} text="给所长和管理员用。">
      <Page title={title} kind="wide">
        <FourFaces of={hours} onRetry={reload}>
          {(first) => <Loaded station={station} first={first} />}
        </FourFaces>
      </Page>
    </ForRoles>
  )
}

function Loaded({ station, first }: { readonly station: string; readonly first: DutyHours }) {
  const [hours, setHours] = useState(first)
  const part = { station, hours, onChanged: setHours }
  return (
    <View className="stack station-page">
      <Card>
        <Heading text={hours.beat === null ? '全所的值班时间' : `${hours.beat.name}的值班时间`} />
        <View className="soft">
          {hours.own
            ? '村民在联系卡上看到的就是这些钟点，答复期限也按它算。'
            : '这个警务区现在跟全所一样；改了就按自己的。'}
        </View>
      </Card>
      <View className="station-halves">
        <WeeklyHours {...part} />
        <View className="stack">
          <DutyDays {...part} />
          <Absences {...part} />
        </View>
      </View>
    </View>
  )
}
