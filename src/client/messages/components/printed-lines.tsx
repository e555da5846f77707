import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Icon } from '@client/ui/icon'
import { sayInstant } from '@shared/kernel/beijing-time'
import { type Thread, beatCard } from '../messages.api'
import './printed-lines.css'

interface Props {
  readonly thread: Thread | null
  readonly beatId: string | null
}

/** Printed over every box to write in: nobody may be watching, when an answer is due, and what police never ask for. */
export function PrintedLines({ thread, beatId }: Props) {
  const replyBy = useReplyBy(thread?.state === 'waiting' ? null : beatId)
  const promise =
    thread?.state === 'waiting' ? thread.next : replyBy === null ? null : `现在留言，${replyBy} 前答复`
  return (
    <View className="printed">
      <View className="printed-line">
        <Icon name="clock" />
        <View className="grow">{`民警不一定马上看到。${promise === null ? '' : `${promise}。`}急事请打电话。`}</View>
      </View>
      <View className="printed-line">
        <Icon name="shield" />
        <Text className="grow">民警不会在这里向您要钱、银行卡、验证码、密码。</Text>
      </View>
    </View>
  )
}

/** By when a question asked now is answered, in words; null until the beat says so. */
function useReplyBy(beatId: string | null): string | null {
  const [replyBy, setReplyBy] = useState<string | null>(null)
  useEffect(() => {
    if (beatId === null) return
    let current = true
    beatCard({ params: { id: beatId } }).then(
      ({ duty }) => {
        if (current) setReplyBy(sayInstant(new Date(duty.replyBy), new Date()))
      },
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [beatId])
  return replyBy
}
