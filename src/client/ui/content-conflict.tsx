import { View } from '@tarojs/components'
import type { ContentDraft, Opened } from '@client/platform/content-draft'
import { changedFields, plainWords } from '@shared/kernel/content-version.rules'
import { spoken } from './accessible'
import { Button } from './button'

interface Props<T> {
  readonly draft: ContentDraft<T>
  /** What somebody else saved meanwhile. */
  readonly theirs: Opened<T>
  readonly names: Readonly<Record<keyof T, string>>
  readonly onTake: (part: Partial<T>) => void
  readonly onSave: () => void
}

/** Two wrote at once: field by field what the other one changed, and the choice. Both versions stay readable. */
export function ContentConflict<T extends object>({ draft, theirs, names, onTake, onSave }: Props<T>) {
  const changed = changedFields(draft.opened, theirs.text)
  return (
    <View className="card stack" {...spoken({ role: 'alert' })}>
      <View className="subheading">{`别人刚存了第 ${String(theirs.version)} 版。您写的都还在，没有丢。`}</View>
      {changed.map((field) => {
        const theirWords = plainWords(theirs.text[field])
        const ownWords = plainWords(draft.text[field])
        return (
          <View key={String(field)} className="stack stack-tight">
            <View className="field-label">{names[field]}</View>
            <View>{`别人写的：${theirWords}`}</View>
            {theirWords === ownWords ? (
              <View className="soft">和您写的一样。</View>
            ) : (
              <>
                <View>{`您写的：${ownWords}`}</View>
                <Button
                  text="这一项用别人的"
                  look="quiet"
                  label={`${names[field]}：用别人的`}
                  onPress={() => {
                    const part: Partial<T> = {}
                    part[field] = theirs.text[field]
                    onTake(part)
                  }}
                />
              </>
            )}
          </View>
        )
      })}
      <Button text={`按我现在写的，存成第 ${String(theirs.version + 1)} 版`} icon="check" onPress={onSave} />
    </View>
  )
}
