import { View } from '@tarojs/components'
import { useState } from 'react'
import { toast } from '@client/platform/notice'
import { Button } from '@client/ui/button'
import { ListItem } from '@client/ui/card'
import { Field } from '@client/ui/field'
import { FourFaces } from '@client/ui/four-faces'
import { ProblemLine } from '@client/ui/problem-line'
import { Sheet } from '@client/ui/sheet'
import { useAttempt } from '@client/ui/use-attempt'
import { useLoadable } from '@client/ui/use-loadable'
import type { Thread } from '../../messages/messages.api'
import { handOver, listBeats } from '../workbench.api'

interface Props {
  readonly thread: Thread
  readonly onClose: () => void
  readonly onDone: () => void
}

interface Beat {
  readonly id: string
  readonly name: string
}

const load = () => listBeats({})

/** To another beat of the station, with a reason that the villager reads. */
export function HandOverSheet({ thread, onClose, onDone }: Props) {
  const [beats, reload] = useLoadable(load)
  const [to, setTo] = useState<Beat | null>(null)
  const [reason, setReason] = useState('')
  const { busy, problem, run } = useAttempt()
  const submit = async (beat: Beat) => {
    const done = await run(async () => {
      await handOver({ params: { id: thread.id }, body: { beatId: beat.id, reason: reason.trim() } })
    })
    if (!done) return
    toast(`已转给${beat.name}`)
    onDone()
  }
  return (
    <Sheet title={to === null ? '转给哪个警务区？' : `转给${to.name}`} onClose={onClose}>
      {to === null ? (
        <FourFaces of={beats} onRetry={reload}>
          {({ items }) => (
            <View className="stack stack-tight">
              {items
                .filter(({ id }) => id !== thread.beat.id)
                .map((beat) => (
                  <ListItem
                    key={beat.id}
                    icon="shield"
                    title={beat.name}
                    note={[beat.officer, beat.villages.slice(0, 4).join('、')].filter(Boolean).join(' · ')}
                    onPress={() => {
                      setTo(beat)
                    }}
                  />
                ))}
            </View>
          )}
        </FourFaces>
      ) : (
        <View className="stack">
          <Field label="为什么转（村民看得到）" kind="long" most={200} onChange={setReason} />
          <ProblemLine problem={problem} />
          <Button
            text="转过去"
            icon="transfer"
            disabled={busy || reason.trim() === ''}
            onPress={() => void submit(to)}
          />
        </View>
      )}
    </Sheet>
  )
}
