import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { Page } from '@client/ui/page'
import { MyReceipts } from '../components/my-receipts'
import { OpinionForm } from '../components/opinion-form'
import type { OpinionStatus } from '../feedback.api'

export default function Opinion() {
  const [sent, setSent] = useState<OpinionStatus | null>(null)
  return (
    <Page title="提意见、说线索">
      <View className="stack">
        {sent === null ? (
          <OpinionForm onSent={setSent} />
        ) : (
          <Card>
            <Heading text="收到了" />
            <View className="subheading">{`编号：${sent.receipt}`}</View>
            <View>{sent.next}</View>
            <View className="soft">编号存在这台手机里，在下面能看到答复。</View>
            <Button
              text="再说一件"
              look="quiet"
              onPress={() => {
                setSent(null)
              }}
            />
          </Card>
        )}
        <MyReceipts key={sent?.id ?? 'none'} />
      </View>
    </Page>
  )
}
