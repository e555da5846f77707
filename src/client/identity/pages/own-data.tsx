import { Text, View } from '@tarojs/components'
import { goTo } from '@client/platform/navigate'
import { toast } from '@client/platform/notice'
import { copyText } from '@client/platform/print'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { FourFaces } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { useLoadable } from '@client/ui/use-loadable'
import { sayInstant } from '@shared/kernel/beijing-time'
import { type OwnData, copyOwnData } from '../identity.api'

type Part = OwnData['parts'][number]

const load = () => copyOwnData({})

export default function OwnDataCopy() {
  const [copy, reload] = useLoadable(load)
  return (
    <Page title="我的信息一份">
      <FourFaces of={copy} onRetry={reload}>
        {(data) => (
          <View className="stack">
            <View className="soft">{`到${sayInstant(new Date(data.takenAt), new Date())} 为止，这里存着的、关于您的全部。`}</View>
            <Button
              text="复制一份"
              icon="document"
              onPress={() => {
                copyText(toText(data))
                toast('已复制，可以粘贴到别处保存')
              }}
            />
            {data.parts.map((part) => (
              <PartCard key={part.title} part={part} />
            ))}
            <Button
              text="有不对的，改一改"
              look="quiet"
              onPress={() => {
                goTo('identity/pages/own-account', {})
              }}
            />
          </View>
        )}
      </FourFaces>
    </Page>
  )
}

function PartCard({ part: { title, purpose, keptFor, records } }: { readonly part: Part }) {
  return (
    <Card>
      <Heading text={title} />
      <View className="soft small">{`拿来做什么：${purpose}`}</View>
      <View className="soft small">{`放多久：${keptFor}`}</View>
      {records.length === 0 ? <View>没有</View> : null}
      {records.map((record, place) => (
        <View key={`${record.title} ${String(place)}`} className="stack stack-tight">
          <View className="subheading">{record.title}</View>
          {record.lines.map(({ label, value }, line) => (
            <View key={`${label} ${String(line)}`}>
              <View className="soft small">{label}</View>
              <Text selectable>{value}</Text>
            </View>
          ))}
        </View>
      ))}
    </Card>
  )
}

/** The copy as plain text that can be kept anywhere. */
const toText = ({ takenAt, parts }: OwnData): string =>
  [
    `我的信息（${takenAt}）`,
    ...parts.flatMap(({ title, purpose, keptFor, records }) => [
      `\n【${title}】用途：${purpose}。保存：${keptFor}。`,
      ...records.flatMap((record) => [
        record.title,
        ...record.lines.map(({ label, value }) => `  ${label}：${value}`),
      ]),
    ]),
  ].join('\n')
