import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { goTo, useShown } from '@client/platform/navigate'
import { confirm } from '@client/platform/notice'
import { useUnsent } from '@client/platform/outgoing'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { ListItem } from '@client/ui/card'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { ProblemLine } from '@client/ui/problem-line'
import { Sheet } from '@client/ui/sheet'
import { useAttempt } from '@client/ui/use-attempt'
import { useLoadable } from '@client/ui/use-loadable'
import { beijingDay } from '@shared/kernel/beijing-time'
import { warningSignNames } from '@shared/visits/care-visit'
import { sayDay, sayFullDay } from '@shared/visits/day-words.rules'
import { welfareNames } from '@shared/visits/visit'
import { AdviceLine } from '../components/care-advice'
import { StaffPage } from '../components/staff-page'
import { UnsentCard } from '../components/unsent-card'
import { type CareLine, type CareVisit, deleteReading, findCareVisit, listCareVisits } from '../visits.api'

const SHOWN = 50

export default function CareVisits() {
  return (
    <StaffPage title="看望老人">
      <List />
    </StaffPage>
  )
}

function List() {
  const role = useSession((session) => session.actor?.role)
  const unsent = useUnsent('care')
  const [opened, setOpened] = useState<string | null>(null)
  const [visits, reload] = useLoadable(useCallback(() => listCareVisits({ query: { limit: SHOWN } }), []))
  useShown(reload)
  return (
    <View className="stack">
      {role === 'station-chief' ? null : (
        <Button
          text="记一次看望"
          icon="plus"
          onPress={() => {
            goTo('visits/pages/care-form', {})
          }}
        />
      )}
      {unsent.map((item) => (
        <UnsentCard key={item.key} item={item} title="一次看望" />
      ))}
      <View className="soft small">谁看过都留记录。血压最长放 90 天。</View>
      <FourFaces
        of={visits}
        onRetry={reload}
        isEmpty={({ items }) => items.length === 0}
        empty={<Notice icon="stethoscope" title="还没有记过" text="去看了老人，在这里记一笔。" />}
      >
        {({ items }: { readonly items: readonly CareLine[] }) => (
          <View className="stack stack-tight">
            {items.map((care) => (
              <ListItem
                key={care.id}
                icon={care.hasReading ? 'stethoscope' : 'people'}
                title={`${care.village.name}，${care.landmark}`}
                note={`${sayDay(care.day)} · ${welfareNames[care.kind]} · ${care.by}`}
                onPress={() => {
                  setOpened(care.id)
                }}
              />
            ))}
          </View>
        )}
      </FourFaces>
      {opened === null ? null : (
        <Opened
          id={opened}
          onClose={() => {
            setOpened(null)
            reload()
          }}
        />
      )}
    </View>
  )
}

function Opened({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const [care, reload] = useLoadable(useCallback(() => findCareVisit({ params: { id } }), [id]))
  const { problem, run } = useAttempt()
  const forget = async () => {
    const question = { title: '删掉血压？', text: '本人不想留，就删掉。删了找不回来。', yes: '删掉' }
    if (!(await confirm(question))) return
    const done = await run(async () => {
      await deleteReading({ params: { id }, body: {} })
    })
    if (done) reload()
  }
  return (
    <Sheet title="一次看望" onClose={onClose}>
      <FourFaces of={care} onRetry={reload}>
        {(value) => <Facts care={value} />}
      </FourFaces>
      <ProblemLine problem={problem} />
      {care.face === 'ready' && care.value.may.includes('delete-reading') ? (
        <Button text="本人不想留，删掉血压" icon="trash" look="quiet" onPress={() => void forget()} />
      ) : null}
    </Sheet>
  )
}

function Facts({ care }: { readonly care: CareVisit }) {
  const { reading, signs, note } = care
  return (
    <View className="stack">
      <AdviceLine advice={care.advice} />
      <View className="subheading">{`${care.village.name}，${care.landmark}`}</View>
      <View>{`${sayDay(care.day)} · ${welfareNames[care.kind]} · ${care.by}`}</View>
      {signs.length === 0 ? null : <View>{signs.map((sign) => warningSignNames[sign]).join('、')}</View>}
      {note === null ? null : <View>{note}</View>}
      {reading === null ? (
        <View className="soft">没有记血压。</View>
      ) : (
        <View>
          {`高压 ${String(reading.systolic)}，低压 ${String(reading.diastolic)}${
            reading.pulse === null ? '' : `，心跳 ${String(reading.pulse)}`
          }。${sayFullDay(beijingDay(new Date(reading.deletedAt)))}自动删掉。`}
        </View>
      )}
    </View>
  )
}
