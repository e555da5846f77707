import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card, Heading } from './card'
import './timeline.css'

/** One step of a case in words: what, when and who, and what was written. */
export interface TimelineStep {
  readonly key: string
  readonly title: string
  /** Beside the title: a badge. */
  readonly tail?: ReactNode
  readonly note: string
  readonly words: string | null
}

/** Every step so far; give them in the order they were taken, the newest is shown first. */
export function Timeline({ steps }: { readonly steps: readonly TimelineStep[] }) {
  const newestFirst = [...steps].reverse()
  return (
    <Card>
      <Heading text="办到哪了" />
      <View>
        {newestFirst.map(({ key, title, tail, note, words }, index) => (
          <View key={key} className="timeline-step">
            <View className="timeline-mark">
              <View className={index === 0 ? 'timeline-dot timeline-dot-now' : 'timeline-dot'} />
              {index === newestFirst.length - 1 ? null : <View className="timeline-line" />}
            </View>
            <View className="timeline-words">
              <View className="row row-wrap">
                <View className="grow subheading">{title}</View>
                {tail}
              </View>
              <View className="soft small">{note}</View>
              {words === null ? null : <View>{words}</View>}
            </View>
          </View>
        ))}
      </View>
    </Card>
  )
}
