import { View } from '@tarojs/components'
import { useState } from 'react'
import { Heading, ListItem } from '@client/ui/card'
import { FourFaces } from '@client/ui/four-faces'
import { Sheet } from '@client/ui/sheet'
import { useLoadable } from '@client/ui/use-loadable'
import { sayInstant } from '@shared/kernel/beijing-time'
import { checklistParts, fieldNames } from '../checklist-editing.store'
import { type ChecklistVersion, listVersions } from '../checklist.api'

const whoOf = ({ publishedBy, publishedAt }: ChecklistVersion) =>
  `${publishedBy ?? '随程序来的'} · ${sayInstant(new Date(publishedAt), new Date())}`

/** Every version, the newest first; earlier visits keep the one with which they were written down. */
export function ChecklistVersions() {
  const [versions, reload] = useLoadable(listVersions)
  const [opened, setOpened] = useState<ChecklistVersion | null>(null)
  return (
    <FourFaces of={versions} onRetry={reload}>
      {(items) => (
        <View className="stack stack-tight">
          <Heading text="各个版本" />
          {items.map((one, place) => (
            <ListItem
              key={one.version}
              icon="document"
              title={`第 ${String(one.version)} 版${place === 0 ? '（现在用的）' : ''}：${one.title}`}
              note={whoOf(one)}
              onPress={() => {
                setOpened(one)
              }}
            />
          ))}
          {opened === null ? null : (
            <Sheet
              title={`第 ${String(opened.version)} 版：${opened.title}`}
              onClose={() => {
                setOpened(null)
              }}
            >
              <Lines version={opened} />
            </Sheet>
          )}
        </View>
      )}
    </FourFaces>
  )
}

function Lines({ version }: { readonly version: ChecklistVersion }) {
  return (
    <View className="stack">
      <View className="soft small">{whoOf(version)}</View>
      {checklistParts.map((part) => (
        <View key={part} className="stack stack-tight">
          <Heading text={fieldNames[part]} />
          {version[part].map(({ key, name, hint }) => (
            <View key={key}>
              <View className="subheading">{name}</View>
              <View className="soft small">{hint}</View>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
