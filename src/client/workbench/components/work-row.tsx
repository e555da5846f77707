import { View } from '@tarojs/components'
import { pressable } from '@client/ui/accessible'
import { Badge } from '@client/ui/card'
import type { WorkGroup } from '@shared/workbench/work'
import { sayBy, sayDue, sayEnded, workKindNames } from '@shared/workbench/work.rules'
import type { Work } from '../workbench.api'
import { workIcons } from './work-doors'

interface Props {
  readonly work: Work
  readonly selected: boolean
  readonly onOpen: () => void
}

type Look = 'plain' | 'wait' | 'danger'
const looks: Record<WorkGroup, Look> = { overdue: 'danger', today: 'wait', new: 'plain', waiting: 'plain' }

/** By when, and that it is late in a word: colour is never the only sign. */
function Due({ work: { dueAt, group, endedAt } }: { readonly work: Work }) {
  if (dueAt === null)
    return <Badge icon="check" text={endedAt === null ? '已办完' : sayEnded(new Date(endedAt), new Date())} />
  const late = group === 'overdue'
  const now = new Date()
  return (
    <Badge
      icon={late ? 'alert' : 'clock'}
      look={group === null ? 'plain' : looks[group]}
      text={late ? `超时，${sayDue(new Date(dueAt), now)}` : sayBy(new Date(dueAt), now)}
    />
  )
}

/** One piece of work: what, who and where, how it stands, by when. */
export function WorkRow({ work, selected, onOpen }: Props) {
  const { kind, title, who, village, receipt, state } = work
  const about = [village, receipt].filter((part) => part !== null).join(' · ')
  return (
    <View className={selected ? 'letter letter-on' : 'letter'} {...pressable({ onPress: onOpen })}>
      <View className="row row-wrap">
        <Badge icon={workIcons[kind]} text={workKindNames[kind]} />
        <View className="grow" />
        <Due work={work} />
      </View>
      <View className="subheading">{who === null ? title : `${who}：${title}`}</View>
      <View>{state}</View>
      {about === '' ? null : <View className="soft small">{about}</View>}
    </View>
  )
}
