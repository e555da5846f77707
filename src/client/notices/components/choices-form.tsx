import { View } from '@tarojs/components'
import { useState } from 'react'
import { goBack } from '@client/platform/navigate'
import { toast } from '@client/platform/notice'
import { chooseNotices } from '@client/platform/notice-offer'
import { randomKey } from '@client/platform/random-key'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import { toggled } from '@client/ui/choices'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import type { ChoicesView } from '../notices.api'
import { QuietPicker } from './quiet-picker'
import { WeixinCard } from './weixin-card'

/** What is chosen; nothing is ticked beforehand for who was not asked. */
export function ChoicesForm({ known }: { readonly known: ChoicesView }) {
  const [choice, setChoice] = useState(known)
  const { busy, problem, run } = useAttempt()
  const change = (part: Partial<ChoicesView>) => {
    setChoice({ ...choice, ...part })
  }
  const save = async () => {
    const { weixin, muted, quiet } = choice
    const done = await run(async () => {
      await chooseNotices({ body: { sms: choice.sms ?? false, weixin, muted, quiet } }, { key: randomKey() })
    })
    if (!done) return
    toast('记下了')
    goBack()
  }
  return (
    <View className="stack">
      <View className="soft">所有通知都在小程序的“通知”里。另外怎么告诉您，您来选。</View>
      <SmsCard choice={choice} onChange={change} />
      <WeixinCard choice={choice} onChange={change} />
      <Kinds choice={choice} onChange={change} />
      <QuietPicker
        quiet={choice.quiet}
        onChange={(quiet) => {
          change({ quiet })
        }}
      />
      <ProblemLine problem={problem} />
      <Button text="保存" disabled={busy} onPress={() => void save()} />
    </View>
  )
}

interface PartProps {
  readonly choice: ChoicesView
  readonly onChange: (part: Partial<ChoicesView>) => void
}

function SmsCard({ choice, onChange }: PartProps) {
  const { sms, phone } = choice
  return (
    <Card>
      <Heading text="发短信告诉我" />
      <View className="soft small">
        {phone === null
          ? '还没有留手机号，发不了短信。'
          : `发到 ${phone}。短信里不写名字，也不写什么事；从不带链接，带链接的是骗子。`}
      </View>
      <View className="choices">
        <Choice
          text="要短信"
          chosen={sms === true}
          onPress={() => {
            onChange({ sms: true })
          }}
        />
        <Choice
          text="不要短信"
          chosen={sms === false}
          onPress={() => {
            onChange({ sms: false })
          }}
        />
      </View>
      {sms === null ? (
        <View className="soft small">还没有选：只有上门办证的时间变动、证到派出所，会发短信。</View>
      ) : null}
    </Card>
  )
}

function Kinds({ choice, onChange }: PartProps) {
  return (
    <Card>
      <Heading text="哪些事要另外告诉我" />
      <View className="soft small">没打勾的，只在小程序里看。</View>
      <View className="choices">
        {choice.kinds.map(({ kind, name }) => (
          <Choice
            key={kind}
            text={name}
            chosen={!choice.muted.includes(kind)}
            onPress={() => {
              onChange({ muted: [...toggled(choice.muted, kind)] })
            }}
          />
        ))}
      </View>
    </Card>
  )
}
