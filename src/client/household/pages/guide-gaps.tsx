import { View } from '@tarojs/components'
import { goTo } from '@client/platform/navigate'
import { confirm } from '@client/platform/notice'
import { Button } from '@client/ui/button'
import { Badge, Card } from '@client/ui/card'
import { ForRoles } from '@client/ui/for-roles'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { useLoadable } from '@client/ui/use-loadable'
import { beijingDay } from '@shared/kernel/beijing-time'
import { type GuideGap, closeGap, listGaps } from '../guide-editing.api'

const title = '没答上的问题'

/** What villagers asked and no guide answered, the most asked first, without anything about the person. */
export default function GuideGaps() {
  return (
    <ForRoles roles={['administrator', 'station-chief']} title={title} text="这里给所长和管理员看。">
      <Page title={title}>
        <Gaps />
      </Page>
    </ForRoles>
  )
}

function Gaps() {
  const [gaps, reload] = useLoadable(listGaps)
  return (
    <FourFaces
      of={gaps}
      onRetry={reload}
      isEmpty={(items) => items.length === 0}
      empty={<Notice icon="check" title="都答上了" text="村民问的，指南里都有。" />}
    >
      {(items) => (
        <View className="stack stack-tight">
          <View className="soft">村民问了、指南里没找到的话，问得多的在前；名字和号码已经去掉。</View>
          {items.map((gap) => (
            <GapCard key={gap.id} gap={gap} onClosed={reload} />
          ))}
        </View>
      )}
    </FourFaces>
  )
}

interface Props {
  readonly gap: GuideGap
  readonly onClosed: () => void
}

function GapCard({ gap, onClosed }: Props) {
  const { question, times, lastAskedAt, nearest, may } = gap
  return (
    <Card>
      <View className="subheading">{question}</View>
      <View className="row row-wrap">
        <Badge icon="message" look="wait" text={`问过 ${String(times)} 次`} />
        <View className="soft small">{`最近一次 ${beijingDay(new Date(lastAskedAt))}`}</View>
      </View>
      {nearest === null ? null : <View className="soft">{`最接近的指南：${nearest.title}`}</View>}
      {may.includes('write') ? <WriteButtons gap={gap} /> : null}
      {may.includes('close') ? <CloseButton id={gap.id} onClosed={onClosed} /> : null}
    </Card>
  )
}

function WriteButtons({ gap: { question, nearest } }: { readonly gap: GuideGap }) {
  return (
    <View className="stack stack-tight">
      {nearest === null ? null : (
        <Button
          text={`写进《${nearest.title}》`}
          icon="document"
          look="quiet"
          onPress={() => {
            goTo('household/pages/edit-guide', { slug: nearest.slug, question })
          }}
        />
      )}
      <Button
        text="写一篇新指南"
        icon="plus"
        look="quiet"
        onPress={() => {
          goTo('household/pages/edit-guide', { question })
        }}
      />
    </View>
  )
}

function CloseButton({ id, onClosed }: { readonly id: string; readonly onClosed: () => void }) {
  const { busy, problem, run } = useAttempt()
  const close = async () => {
    const question = { title: '从清单去掉？', text: '指南里已经有了，或者不归这里答。', yes: '去掉' }
    if (!(await confirm(question))) return
    if (await run(() => closeGap(id))) onClosed()
  }
  return (
    <>
      <Button text="已经答上，去掉" icon="check" look="plain" disabled={busy} onPress={() => void close()} />
      <ProblemLine problem={problem} />
    </>
  )
}
