import { View } from '@tarojs/components'
import { toast } from '@client/platform/notice'
import { askWeixin } from '@client/platform/notice-offer'
import { isWeapp } from '@client/platform/runtime'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import type { ChoicesView } from '../notices.api'

interface Props {
  readonly choice: ChoicesView
  readonly onChange: (part: Partial<ChoicesView>) => void
}

/** What is used up first is asked for first. */
const fewestFirst = ({ weixinTemplates }: ChoicesView) =>
  [...weixinTemplates].sort((one, other) => one.left - other.left)

async function ask(choice: ChoicesView) {
  const kinds = await askWeixin(fewestFirst(choice))
  toast(kinds.length === 0 ? '没有改' : `好，微信能再发 ${String(kinds.length)} 条`)
}

/** WeChat sends one message for one consent; it shows only where a station has its templates there. */
export function WeixinCard({ choice, onChange }: Props) {
  const { weixin, weixinTemplates } = choice
  if (weixinTemplates.length === 0) return null
  const left = weixinTemplates.reduce((sum, one) => sum + one.left, 0)
  return (
    <Card>
      <Heading text="用微信告诉我" />
      <View className="soft small">{`微信规定：同意一次，发一条。现在还能发 ${String(left)} 条。`}</View>
      <View className="choices">
        <Choice
          text="要微信通知"
          chosen={weixin}
          onPress={() => {
            onChange({ weixin: true })
          }}
        />
        <Choice
          text="不要微信通知"
          chosen={!weixin}
          onPress={() => {
            onChange({ weixin: false })
          }}
        />
      </View>
      {isWeapp && weixin ? (
        <Button text="再同意几条" icon="plus" look="quiet" onPress={() => void ask(choice)} />
      ) : null}
    </Card>
  )
}
