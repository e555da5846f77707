import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Outgoing } from '@client/platform/outgoing-item'
import { useQueued } from '@client/platform/queued'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { Page } from '@client/ui/page'
import { UnsentCard } from '@client/ui/unsent-card'
import { useKeptForm } from '@client/ui/use-kept-form'
import { MyReceipts } from '../components/my-receipts'
import { type OpinionDraft, OpinionForm, noOpinion } from '../components/opinion-form'
import { OPINION_TARGET, type OpinionStatus, opinionReceipts } from '../feedback.api'

const unsentWords = { sending: '正在交上去', refused: '还没有交上', change: '改一改再交' }

/** What was taken back, as it stood in the form. */
const draftOf = ({ body: { kind, text, contact } }: Outgoing): Partial<OpinionDraft> => {
  const { name = '', phone = '' } = (contact ?? {}) as { readonly name?: string; readonly phone?: string }
  return {
    kind: kind === 'clue' ? 'clue' : 'opinion',
    text: String(text),
    named: contact !== undefined,
    name,
    phone,
  }
}

export default function Opinion() {
  const [sent, setSent] = useState<OpinionStatus | null>(null)
  const [another, setAnother] = useState(false)
  const { form, round, change, clear, put } = useKeptForm('opinion', noOpinion)
  const { unsent, send } = useQueued(OPINION_TARGET, (answer) => {
    setSent(answer as OpinionStatus)
    setAnother(false)
  })
  const again = () => {
    setSent(null)
    setAnother(true)
  }
  const writes = another || (sent === null && unsent.length === 0)
  return (
    <Page title="提意见、说线索">
      <View className="stack">
        {unsent.map((item) => (
          <UnsentCard
            key={item.key}
            item={item}
            words={unsentWords}
            onTakeBack={() => {
              put(draftOf(item))
              again()
            }}
          />
        ))}
        {sent === null || writes ? null : <Received sent={sent} />}
        {writes ? (
          <OpinionForm
            key={round}
            draft={form}
            onChange={change}
            onSend={(body, owned) => {
              send(owned ? '/api/own-opinions' : '/api/opinions', body, {
                nameless: !owned,
                receipts: opinionReceipts,
              })
              clear()
              setAnother(false)
            }}
          />
        ) : (
          <Button text="再说一件" look="quiet" onPress={again} />
        )}
        <MyReceipts key={sent?.id ?? 'none'} />
      </View>
    </Page>
  )
}

function Received({ sent }: { readonly sent: OpinionStatus }) {
  return (
    <Card>
      <Heading text="收到了" />
      <View className="subheading">{`编号：${sent.receipt}`}</View>
      <View>{sent.next}</View>
      <View className="soft">编号存在这台手机里，在下面能看到答复。</View>
    </Card>
  )
}
