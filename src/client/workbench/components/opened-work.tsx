import { View } from '@tarojs/components'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { workKindNames } from '@shared/workbench/work.rules'
import { DeskPane as BookingPane } from '../../bookings/components/desk-pane'
import { DeskPane as DisputePane } from '../../disputes/components/desk-pane'
import { WarningPane } from '../../disputes/components/warning-pane'
import { NeedById } from '../../visits/components/need-by-id'
import type { Work } from '../workbench.api'
import { ConversationPane } from './conversation-pane'
import { DispatchPane } from './dispatch-pane'
import { openWork } from './work-doors'
import '../../bookings/components/bookings.css'
import '../../disputes/components/disputes.css'
import '../../visits/components/visits.css'

interface Props {
  readonly work: Work
  readonly onChanged: () => void
  readonly onGone: () => void
}

const desk = ['officer', 'auxiliary', 'station-chief']

/** What was chosen on the left, opened as its own room opens it. */
export function OpenedWork({ work, onChanged, onGone }: Props) {
  const role = useSession((session) => session.actor?.role)
  const { kind, id } = work
  if (kind === 'thread') return <ConversationPane key={id} id={id} onGone={onGone} />
  if (kind === 'booking' && !desk.includes(role ?? '')) return <Told work={work} />
  const panels = {
    dispatch: () => <DispatchPane key={id} id={id} onChanged={onChanged} />,
    booking: () => <BookingPane key={id} id={id} onChanged={onChanged} />,
    dispute: () => <DisputePane key={id} id={id} onChanged={onChanged} />,
    'follow-up': () => <DisputePane key={id} id={id} onChanged={onChanged} />,
    need: () => <NeedById key={id} id={id} />,
    'care-visit': () => <Told work={work} />,
    'early-warning': () => <WarningPane key={id} id={id} />,
  }
  return <View className="today-opened">{panels[kind]()}</View>
}

function Told({ work }: { readonly work: Work }) {
  const role = useSession((session) => session.actor?.role)
  return (
    <View className="today-opened">
      <Card>
        <Heading text={work.who ?? work.title} />
        <View>{work.state}</View>
        <Button
          text={`打开这件${workKindNames[work.kind]}`}
          onPress={() => {
            openWork(work, role)
          }}
        />
      </Card>
    </View>
  )
}
