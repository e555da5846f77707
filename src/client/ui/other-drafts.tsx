import { View } from '@tarojs/components'
import { Button } from './button'
import { ListItem } from './card'

interface Line {
  readonly id: string
  readonly title: string
  /** It is written and waits for signal or sign-in. */
  readonly waits: boolean
}

interface Props {
  readonly lines: readonly Line[]
  readonly onShow: (id: string) => void
  /** Puts the form on the page aside; null where nothing stands in it yet. */
  readonly another: { readonly text: string; readonly begin: () => void } | null
}

/** The forms that were put aside unfinished, and the way to begin another one. */
export function OtherDrafts({ lines, onShow, another }: Props) {
  if (lines.length === 0 && another === null) return null
  return (
    <View className="stack stack-tight">
      {lines.map(({ id, title, waits }) => (
        <ListItem
          key={id}
          icon={waits ? 'waiting' : 'document'}
          title={title}
          note={waits ? '已保存，等着发送' : '没写完，点这里接着写'}
          onPress={() => {
            onShow(id)
          }}
        />
      ))}
      {another === null ? null : (
        <Button text={another.text} icon="plus" look="plain" onPress={another.begin} />
      )}
    </View>
  )
}
