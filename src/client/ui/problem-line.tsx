import { View } from '@tarojs/components'
import type { RequestProblem } from '@client/platform/request-problem'
import { spoken } from './accessible'

/** Why it did not work, read out by a screen reader as soon as it appears. */
export function ProblemLine({ problem }: { readonly problem: RequestProblem | null }) {
  if (problem === null) return null
  return (
    <View className="field-error" {...spoken({ role: 'alert' })}>
      {problem.message}
    </View>
  )
}
