import { View } from '@tarojs/components'
import { canSave, saveFile } from '@client/platform/save-file'
import type { FileEnding } from '@client/platform/saved-file'
import { Button } from './button'
import { ProblemLine } from './problem-line'
import { useAttempt } from './use-attempt'

interface Props {
  readonly text: string
  /** Where the server hands it out. */
  readonly path: string
  readonly ending: FileEnding
  readonly look?: 'main' | 'quiet'
  readonly disabled?: boolean
  readonly onSaved?: () => void
}

/** Fetches a file to keep; on a phone that cannot keep this kind it says where it can be had. */
export function SaveButton({ text, path, ending, look = 'quiet', disabled = false, onSaved }: Props) {
  const { busy, problem, run } = useAttempt()
  if (!canSave(ending))
    return <View className="soft small">{`${text}：请在派出所的电脑上打开这一页下载`}</View>
  const save = async () => {
    if ((await run(() => saveFile(path, ending))) && onSaved) onSaved()
  }
  return (
    <View className="stack stack-tight">
      <Button
        text={busy ? '正在准备…' : text}
        icon="document"
        look={look}
        disabled={busy || disabled}
        onPress={() => void save()}
      />
      <ProblemLine problem={problem} />
    </View>
  )
}
