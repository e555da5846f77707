import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { goTo, useShown } from '@client/platform/navigate'
import { confirm } from '@client/platform/notice'
import { useUnsent } from '@client/platform/outgoing'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { ListItem } from '@client/ui/card'
import { Choices } from '@client/ui/choices'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { ProblemLine } from '@client/ui/problem-line'
import { Sheet } from '@client/ui/sheet'
import { useAttempt } from '@client/ui/use-attempt'
import { useLoadable } from '@client/ui/use-loadable'
import { beijingDay } from '@shared/kernel/beijing-time'
import { sayDay, sayFullDay } from '@shared/kernel/day-words.rules'
import {
  type ViewingReason,
  childTopicNames,
  referralNames,
  viewingReasonNames,
  viewingReasons,
} from '@shared/visits/child-visit'
import { StaffPage } from '../components/staff-page'
import { UnsentCard } from '../components/unsent-card'
import {
  type ChildLine,
  type ChildVisit,
  deleteChildVisit,
  findChildVisit,
  listChildVisits,
} from '../visits.api'

const SHOWN = 50

export default function ChildVisits() {
  return (
    <StaffPage title="留守儿童">
      <List />
    </StaffPage>
  )
}

function List() {
  const role = useSession((session) => session.actor?.role)
  const unsent = useUnsent('child')
  const [chosen, setChosen] = useState<ChildLine | null>(null)
  const [children, reload] = useLoadable(useCallback(() => listChildVisits({ query: { limit: SHOWN } }), []))
  useShown(reload)
  return (
    <View className="stack">
      {role === 'officer' ? (
        <Button
          text="记一次看望孩子"
          icon="plus"
          onPress={() => {
            goTo('visits/pages/child-form', {})
          }}
        />
      ) : null}
      {unsent.map((item) => (
        <UnsentCard key={item.key} item={item} title="一次看望孩子" />
      ))}
      <View className="soft small">
        只有小名。打开要先说为什么看，谁看过都留记录；最长放 1 年，到时自动删掉。
      </View>
      <FourFaces
        of={children}
        onRetry={reload}
        isEmpty={({ items }) => items.length === 0}
        empty={<Notice icon="person" title="还没有记过" text="监护人同意了才记。" />}
      >
        {({ items }: { readonly items: readonly ChildLine[] }) => (
          <View className="stack stack-tight">
            {items.map((child) => (
              <ListItem
                key={child.id}
                icon="lock"
                title={child.alias}
                note={`${child.village.name} · ${sayDay(child.day)} · ${child.by}`}
                onPress={() => {
                  setChosen(child)
                }}
              />
            ))}
          </View>
        )}
      </FourFaces>
      {chosen === null ? null : (
        <Opened
          child={chosen}
          onClose={() => {
            setChosen(null)
            reload()
          }}
        />
      )}
    </View>
  )
}

interface OpenedProps {
  readonly child: ChildLine
  readonly onClose: () => void
}

/** First the reason, then the record. */
function Opened({ child, onClose }: OpenedProps) {
  const [reason, setReason] = useState<ViewingReason | null>(null)
  return (
    <Sheet title={child.alias} onClose={onClose}>
      {reason === null ? (
        <Choices
          wide
          label="为什么要看？"
          options={viewingReasons}
          names={viewingReasonNames}
          chosen={[]}
          onChoose={setReason}
        />
      ) : (
        <Facts id={child.id} reason={reason} onGone={onClose} />
      )}
    </Sheet>
  )
}

interface FactsProps {
  readonly id: string
  readonly reason: ViewingReason
  readonly onGone: () => void
}

function Facts({ id, reason, onGone }: FactsProps) {
  const [child, reload] = useLoadable(
    useCallback(() => findChildVisit({ params: { id }, query: { reason } }), [id, reason]),
  )
  const { problem, run } = useAttempt()
  const remove = async () => {
    const question = { title: '删掉这条记录？', text: '监护人说删就删。删了找不回来。', yes: '删掉' }
    if (!(await confirm(question))) return
    const done = await run(async () => {
      await deleteChildVisit({ params: { id }, body: {} })
    })
    if (done) onGone()
  }
  return (
    <>
      <FourFaces of={child} onRetry={reload}>
        {(value) => (
          <View className="stack stack-tight">
            {linesOf(value).map((line) => (
              <View key={line}>{line}</View>
            ))}
          </View>
        )}
      </FourFaces>
      <ProblemLine problem={problem} />
      {child.face === 'ready' && child.value.may.includes('delete') ? (
        <Button text="监护人说删，删掉" icon="trash" look="quiet" onPress={() => void remove()} />
      ) : null}
    </>
  )
}

const linesOf = (child: ChildVisit): string[] => [
  `${child.village.name}，${sayDay(child.day)}`,
  `监护人：${child.guardian}`,
  ...(child.carer === null ? [] : [`平时谁带：${child.carer}`]),
  ...(child.school === null ? [] : [`学校：${child.school}`]),
  ...(child.topics.length === 0
    ? []
    : [`讲了：${child.topics.map((one) => childTopicNames[one]).join('、')}`]),
  ...(child.need === null ? [] : [`要帮的：${child.need}`]),
  ...(child.referral === 'none' ? [] : [referralNames[child.referral]]),
  `${sayDay(beijingDay(new Date(child.consentAt)))}监护人同意（${child.consentVersion} 版）`,
  `${sayFullDay(beijingDay(new Date(child.deletedAt)))}自动删掉`,
]
