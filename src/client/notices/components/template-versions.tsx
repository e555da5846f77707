import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { Card, Heading } from '@client/ui/card'
import { FourFaces } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { sayInstant } from '@shared/kernel/beijing-time'
import { type TemplateView, listTemplateVersions } from '../notices.api'

/** What it said before, the newest first. */
export function TemplateVersions({ template }: { readonly template: TemplateView }) {
  const { kind, channel } = template
  const [versions, reload] = useLoadable(
    useCallback(() => listTemplateVersions({ params: { kind, channel } }), [kind, channel]),
  )
  return (
    <FourFaces of={versions} onRetry={reload}>
      {({ items }) =>
        items.length === 0 ? (
          <View className="soft small">还没有改过，用的是原来的说法。</View>
        ) : (
          <Card>
            <Heading text="改过的" />
            {items.map(({ version, title, text, writtenAt }) => (
              <View key={version}>
                <View className="soft small">{`第 ${String(version)} 版，${sayInstant(new Date(writtenAt), new Date())}`}</View>
                {title === null ? null : <View className="subheading">{title}</View>}
                <View className="notice-text">{text}</View>
              </View>
            ))}
          </Card>
        )
      }
    </FourFaces>
  )
}
