import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { apiAddress } from '@client/platform/runtime'
import { Icon } from '@client/ui/icon'
import { Picture } from '@client/ui/picture'
import { VoiceNote } from '@client/ui/voice-note'
import { sayInstant } from '@shared/kernel/beijing-time'
import type { Message, Reference } from '../messages.api'
import './bubble.css'

interface Props {
  readonly message: Message
  /** Said under one's own last message once the other side has it before their eyes. */
  readonly seen?: string | null
  readonly onStale: (sequence: number) => void
}

/** One thing said; a line of the service stands in the middle, one's own on the right. */
export function Bubble({ message, seen = null, onStale, children }: PropsWithChildren<Props>) {
  const { from, mine, senderName, text, attachments, reference, sentAt, sequence } = message
  if (from === 'service') return <View className="bubble-service">{text}</View>
  return (
    <View className={mine ? 'bubble-row bubble-mine' : 'bubble-row'}>
      <View className="bubble-meta">{`${mine ? '我' : senderName} · ${sayInstant(new Date(sentAt), new Date())}`}</View>
      <View className="bubble">
        {reference === null ? null : <About reference={reference} />}
        {text === null ? null : (
          <Text className="bubble-text" selectable userSelect>
            {text}
          </Text>
        )}
        {attachments.map((file) =>
          file.kind === 'voice' ? (
            <VoiceNote
              key={file.id}
              address={() => Promise.resolve(apiAddress(file.url))}
              seconds={file.seconds}
              onFailed={() => {
                onStale(sequence)
              }}
            />
          ) : (
            <Picture key={file.id} address={apiAddress(file.url)} label="照片" size={file} />
          ),
        )}
      </View>
      {seen === null ? null : <View className="bubble-meta">{seen}</View>}
      {children}
    </View>
  )
}

/** What the question is about. */
export function About({ reference }: { readonly reference: Reference }) {
  return (
    <View className="bubble-about">
      <Icon name="document" />
      <Text>{`关于：${reference.title}`}</Text>
    </View>
  )
}
