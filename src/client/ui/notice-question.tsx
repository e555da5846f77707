import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { toast } from '@client/platform/notice'
import { chooseNotices, readNoticeChoices } from '@client/platform/notice-offer'
import { randomKey } from '@client/platform/random-key'
import { useSession } from '@client/platform/session'
import { Button } from './button'
import { Card } from './card'
import { ProblemLine } from './problem-line'
import { useAttempt } from './use-attempt'
import { useLoadable } from './use-loadable'

/** Asks once whether news may come by SMS: reminders are agreed to when they are needed, not beforehand. */
export function NoticeQuestion() {
  const account = useSession(({ actor }) => (actor?.role === 'resident' ? actor.id : null))
  return account === null ? null : <Question key={account} />
}

function Question() {
  const [choices, reload] = useLoadable(useCallback(() => readNoticeChoices({}), []))
  const { busy, problem, run } = useAttempt()
  if (choices.face !== 'ready' || choices.value.sms !== null || choices.value.phone === null) return null
  const { weixin, muted, quiet, phone } = choices.value
  const answer = async (sms: boolean) => {
    const done = await run(async () => {
      await chooseNotices({ body: { sms, weixin, muted, quiet } }, { key: randomKey() })
    })
    if (!done) return
    toast(sms ? '好，有进展发短信' : '好，不发短信')
    reload()
  }
  return (
    <Card>
      <View className="subheading">有进展时，要不要发短信告诉您？</View>
      <View className="soft small">{`发到 ${phone}，夜里不发。不写名字，从不带链接。以后在“我的”里能改。`}</View>
      <ProblemLine problem={problem} />
      <View className="row row-wrap">
        <Button text="要" narrow disabled={busy} onPress={() => void answer(true)} />
        <Button text="不要" look="quiet" narrow disabled={busy} onPress={() => void answer(false)} />
      </View>
    </Card>
  )
}
