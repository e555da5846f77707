import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { goTo, useShown } from '@client/platform/navigate'
import { Card, Heading, ListItem } from '@client/ui/card'
import { ForRoles } from '@client/ui/for-roles'
import { FourFaces } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { useLoadable } from '@client/ui/use-loadable'
import { channelNames } from '../components/channel-names'
import { type TemplateView, listTemplates } from '../notices.api'

const TITLE = '通知的说法'

/** For administrators: what each notice says on each channel. */
export default function Templates() {
  return (
    <ForRoles roles={['administrator']} title={TITLE} text="给县局管理员用。">
      <Page title={TITLE}>
        <List />
      </Page>
    </ForRoles>
  )
}

function List() {
  const [templates, reload] = useLoadable(useCallback(() => listTemplates({}), []))
  useShown(reload)
  return (
    <FourFaces of={templates} onRetry={reload}>
      {({ items }) => (
        <View className="stack">
          <View className="soft">点一条，改它的说法。改了以后，新发的通知就用新的。</View>
          {byKind(items).map((ways) => (
            <KindCard key={ways[0]?.kind} ways={ways} />
          ))}
        </View>
      )}
    </FourFaces>
  )
}

const byKind = (items: readonly TemplateView[]): readonly (readonly TemplateView[])[] =>
  [...new Set(items.map(({ kind }) => kind))].map((kind) => items.filter((one) => one.kind === kind))

const noteOf = ({ channel, preview, weixinTemplateId }: TemplateView) =>
  channel === 'weixin' && weixinTemplateId === null ? '还没有填微信的模板编号，发不了' : preview

function KindCard({ ways }: { readonly ways: readonly TemplateView[] }) {
  return (
    <Card>
      <Heading text={ways[0]?.kindName ?? ''} />
      <View className="stack stack-tight">
        {ways.map((one) => (
          <ListItem
            key={one.channel}
            title={channelNames[one.channel]}
            note={noteOf(one)}
            onPress={() => {
              goTo('notices/pages/template', { kind: one.kind, channel: one.channel })
            }}
          />
        ))}
      </View>
    </Card>
  )
}
