import { View } from '@tarojs/components'
import { useState } from 'react'
import { askWhoItIs } from '@client/platform/ask-who'
import { useNoticeOffer } from '@client/platform/notice-offer'
import { outgoing } from '@client/platform/outgoing'
import { pressable } from '@client/ui/accessible'
import { Icon } from '@client/ui/icon'
import { useDanger } from '@client/ui/use-danger'
import type { Reference, Thread } from '../messages.api'
import { About } from './bubble'
import { Composer, type Written } from './composer'

interface Props {
  readonly form: string
  readonly target: string
  readonly thread: Thread | null
  readonly beatId: string
  readonly village: string | undefined
  readonly opening: string
  readonly reference: Reference | null
}

export function ResidentComposer({ form, target, thread, beatId, village, opening, reference }: Props) {
  const danger = useDanger()
  const offer = useNoticeOffer('thread')
  const [about, setAbout] = useState(reference)
  const queue = ({ text, files }: Written) => {
    const words = {
      ...(text === '' ? {} : { text }),
      ...(about === null ? {} : { reference: about }),
    }
    const start = { beatId, ...(village === undefined ? {} : { villageCode: village }), ...words }
    outgoing.add({
      target,
      beatId,
      files,
      ...(thread === null
        ? { path: '/api/threads', body: start }
        : { path: `/api/threads/${thread.id}/messages`, body: words }),
    })
    setAbout(null)
    askWhoItIs()
  }
  return (
    <>
      <Composer
        form={form}
        label="写给民警的话"
        hint="在这里写，或点“说话”录一段"
        sendText="发送"
        opening={opening}
        onType={danger.watch}
        onSend={({ text }, accept) => {
          if (thread === null) offer()
          danger.before(text, () => {
            queue(accept())
          })
        }}
      >
        {about === null ? null : (
          <View className="row">
            <View className="grow">
              <About reference={about} />
            </View>
            <View
              className="attach-remove"
              {...pressable({
                onPress: () => {
                  setAbout(null)
                },
                label: `不说${about.title}了`,
              })}
            >
              <Icon name="close" />
            </View>
          </View>
        )}
      </Composer>
      {danger.sheet}
    </>
  )
}
