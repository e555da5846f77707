import { View } from '@tarojs/components'
import { useState } from 'react'
import { scrollToNode } from '@client/platform/scroll'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { Field } from '@client/ui/field'
import type { FraudCheck as Check } from '@shared/articles/fraud'
import { checkFraud } from '@shared/articles/fraud.rules'
import { MoneyGone } from './money-gone'
import { VerdictCard } from './verdict-card'

const VERDICT = 'fraud-verdict'

/** Listens on the phone itself: nothing is sent, nothing is kept, and it works without a signal. */
export function FraudCheck() {
  const [text, setText] = useState('')
  const [check, setCheck] = useState<Check | null>(null)
  const listen = () => {
    setCheck(checkFraud(text))
    scrollToNode(VERDICT)
  }
  return (
    <View className="stack">
      <Card>
        <Heading text="是不是骗子？说给我听听" />
        <Field
          label="对方说了什么、让您做什么"
          kind="long"
          most={2000}
          hint="不会打字，点键盘上的话筒说"
          onChange={setText}
        />
        <Button text="看一看" icon="search" disabled={text.trim() === ''} onPress={listen} />
        <View className="soft small">只在这台手机上看，不上传，也不保存。</View>
      </Card>
      <View id={VERDICT}>{check === null ? null : <VerdictCard check={check} />}</View>
      {check?.paid === true ? null : <MoneyGone />}
    </View>
  )
}
