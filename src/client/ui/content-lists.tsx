import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { Heading, ListItem } from './card'
import { FourFaces } from './four-faces'
import { useLoadable } from './use-loadable'

interface Check {
  readonly day: string
  readonly by: string
}

const sayCheck = ({ day, by }: Check) => `最后核对：${day}，${by}`

interface Version {
  readonly version: number
  readonly title: string
  readonly lastChecked: Check
  readonly source: 'file' | 'editor'
}

interface VersionsProps {
  readonly slug: string
  readonly list: (slug: string) => Promise<readonly Version[]>
  readonly onOpen: (version: string) => void
}

/** Every version of a guide or article, newest first; each can be read as villagers saw it. */
export function VersionLines({ slug, list, onOpen }: VersionsProps) {
  const [versions, reload] = useLoadable(useCallback(() => list(slug), [list, slug]))
  return (
    <FourFaces of={versions} onRetry={reload}>
      {(items) => (
        <View className="stack stack-tight">
          <Heading text="各个版本" />
          {items.map(({ version, title, lastChecked, source }, place) => (
            <ListItem
              key={version}
              icon="document"
              title={`第 ${String(version)} 版${place === 0 ? '（现在用的）' : ''}：${title}`}
              note={`${source === 'file' ? '随程序来的' : '管理员写的'} · ${sayCheck(lastChecked)}`}
              onPress={() => {
                onOpen(String(version))
              }}
            />
          ))}
        </View>
      )}
    </FourFaces>
  )
}

interface Checked {
  readonly slug: string
  readonly title: string
  readonly lastChecked: Check
  readonly source: 'file' | 'editor'
}

interface ChecksProps {
  readonly checks: readonly Checked[]
  /** How many questions wait for it. */
  readonly waiting?: ReadonlyMap<string, number>
  readonly onOpen: (slug: string) => void
}

/** What is to be read against the law again, the oldest check first. */
export function CheckLines({ checks, waiting, onOpen }: ChecksProps) {
  return (
    <View className="stack stack-tight">
      {checks.map(({ slug, title, lastChecked, source }) => {
        const questions = waiting?.get(slug) ?? 0
        return (
          <ListItem
            key={slug}
            icon="document"
            title={title}
            note={[
              ...(questions === 0 ? [] : [`${String(questions)} 个问题没答上`]),
              sayCheck(lastChecked),
              ...(source === 'editor' ? ['改过'] : []),
            ].join(' · ')}
            onPress={() => {
              onOpen(slug)
            }}
          />
        )
      })}
    </View>
  )
}
