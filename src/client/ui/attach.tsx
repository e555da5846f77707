import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { canRecord } from '@client/platform/recorder'
import { LONGEST_RECORDING } from '@client/platform/recording'
import { pressable, spoken } from './accessible'
import { Button } from './button'
import { Icon } from './icon'
import { KeptFileView } from './kept-file'
import type { Attachments } from './use-attachments'
import { useRecording } from './use-recording'
import './attach.css'

interface Props {
  readonly attachments: Attachments
  /** Stands at the end of the row: the button that sends. */
  readonly children?: ReactNode
}

/** What is attached to a form, and the buttons that add a recording or pictures. */
export function Attach({ attachments, children }: Props) {
  const recording = useRecording((file, seconds) => void attachments.addVoice(file, seconds))
  return (
    <View className="stack stack-tight">
      {attachments.files.length === 0 ? null : <Strip attachments={attachments} />}
      {recording.phase === 'idle' ? (
        <View className="attach-row">
          {canRecord ? (
            <Button
              text="说话"
              icon="microphone"
              look="quiet"
              narrow
              label="说话，录一段"
              onPress={recording.start}
            />
          ) : null}
          <Button
            text="照片"
            icon="picture"
            look="quiet"
            narrow
            label="照片，加几张"
            onPress={() => void attachments.addPictures()}
          />
          <View className="grow">{children}</View>
        </View>
      ) : (
        <RecordingRow {...recording} />
      )}
    </View>
  )
}

function Strip({ attachments }: { readonly attachments: Attachments }) {
  return (
    <View className="attach-strip">
      {attachments.files.map((file) => (
        <View key={file.id} className="attach-one">
          <KeptFileView file={file} />
          <View
            className="attach-remove"
            {...pressable({
              onPress: () => {
                attachments.remove(file)
              },
              label: file.kind === 'voice' ? '去掉这段录音' : '去掉这张照片',
            })}
          >
            <Icon name="close" />
          </View>
        </View>
      ))}
    </View>
  )
}

type Running = ReturnType<typeof useRecording>

function RecordingRow({ phase, seconds, stop, cancel }: Running) {
  const words =
    phase === 'preparing' ? '正在打开话筒…' : `正在录音 ${String(seconds)} / ${String(LONGEST_RECORDING)} 秒`
  return (
    <View className="stack stack-tight">
      <View className="attach-recording" {...spoken({ role: 'status' })}>
        <Icon name="microphone" />
        <Text>{words}</Text>
      </View>
      <View className="attach-row">
        <Button text="不要了" icon="trash" look="quiet" narrow onPress={cancel} />
        <View className="grow">
          <Button text="说完了" icon="check" disabled={phase === 'preparing'} onPress={stop} />
        </View>
      </View>
    </View>
  )
}
