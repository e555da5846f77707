import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { goTo } from '@client/platform/navigate'
import { confirm } from '@client/platform/notice'
import { randomKey } from '@client/platform/random-key'
import { Button } from '@client/ui/button'
import { FourFaces } from '@client/ui/four-faces'
import { ProblemLine } from '@client/ui/problem-line'
import { Sheet } from '@client/ui/sheet'
import { useAttempt } from '@client/ui/use-attempt'
import { useLoadable } from '@client/ui/use-loadable'
import { beijingDay } from '@shared/kernel/beijing-time'
import { sayDay, sayFullDay } from '@shared/kernel/day-words.rules'
import { warningSignNames } from '@shared/visits/care-visit'
import { welfareNames } from '@shared/visits/visit'
import { type CareVisit, deleteReading, findCareVisit, planCare } from '../visits.api'
import { AdviceLine } from './care-advice'
import { CareAgain } from './care-again'

/** One care visit, and when somebody goes there again. */
export function CareSheet({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const [care, reload] = useLoadable(useCallback(() => findCareVisit({ params: { id } }), [id]))
  const { problem, run } = useAttempt()
  const change = async (work: () => Promise<unknown>) => {
    const done = await run(async () => {
      await work()
    })
    if (done) reload()
  }
  const forget = async () => {
    const question = { title: '删掉血压？', text: '本人不想留，就删掉。删了找不回来。', yes: '删掉' }
    if (await confirm(question)) await change(() => deleteReading({ params: { id }, body: {} }))
  }
  const plan = (nextVisit: string | null) =>
    change(() => planCare({ params: { id }, body: { nextVisit } }, { key: randomKey() }))
  return (
    <Sheet title="一次看望" onClose={onClose}>
      <FourFaces of={care} onRetry={reload}>
        {(value) => (
          <View className="stack">
            <Facts care={value} />
            {value.may.includes('plan') ? (
              <Again care={value} onPlan={(day) => void plan(day)} onLeave={onClose} />
            ) : null}
            {value.may.includes('delete-reading') ? (
              <Button text="本人不想留，删掉血压" icon="trash" look="quiet" onPress={() => void forget()} />
            ) : null}
          </View>
        )}
      </FourFaces>
      <ProblemLine problem={problem} />
    </Sheet>
  )
}

interface AgainProps {
  readonly care: CareVisit
  readonly onPlan: (day: string | null) => void
  readonly onLeave: () => void
}

function Again({ care, onPlan, onLeave }: AgainProps) {
  const { id, village, landmark, kind, nextVisit } = care
  return (
    <View className="stack">
      <CareAgain day={nextVisit} onChoose={onPlan} />
      {nextVisit === null ? null : (
        <Button
          text="又去看了，记一次"
          icon="plus"
          onPress={() => {
            onLeave()
            goTo('visits/pages/care-form', { follows: id, village: village.code, landmark, kind })
          }}
        />
      )}
    </View>
  )
}

function Facts({ care }: { readonly care: CareVisit }) {
  const { reading, signs, note, nextVisit, due } = care
  return (
    <View className="stack">
      <AdviceLine advice={care.advice} />
      <View className="subheading">{`${care.village.name}，${care.landmark}`}</View>
      <View>{`${sayDay(care.day)} · ${welfareNames[care.kind]} · ${care.by}`}</View>
      {nextVisit === null ? null : <View>{`${due ? '该去了：' : ''}说好${sayDay(nextVisit)}再去看`}</View>}
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
