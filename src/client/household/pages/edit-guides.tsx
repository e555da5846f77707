import { View } from '@tarojs/components'
import { goTo } from '@client/platform/navigate'
import { Button } from '@client/ui/button'
import { CheckLines } from '@client/ui/content-lists'
import { ForRoles } from '@client/ui/for-roles'
import { FourFaces } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { useLoadable } from '@client/ui/use-loadable'
import { type GuideGap, listChecks, listGaps } from '../guide-editing.api'

const title = '改指南'

/** For the administrator: every guide, the one that nobody has read against the law for longest first. */
export default function EditGuides() {
  return (
    <ForRoles roles={['administrator']} title={title} text="指南由管理员来改。">
      <Page title={title}>
        <Guides />
      </Page>
    </ForRoles>
  )
}

const readAll = async () => {
  const [checks, gaps] = await Promise.all([listChecks(), listGaps()])
  return { checks, gaps, waiting: waitingFor(gaps) }
}

/** How many unanswered questions lie nearest to each guide. */
function waitingFor(gaps: readonly GuideGap[]): ReadonlyMap<string, number> {
  const waiting = new Map<string, number>()
  for (const { nearest } of gaps)
    if (nearest !== null) waiting.set(nearest.slug, (waiting.get(nearest.slug) ?? 0) + 1)
  return waiting
}

function Guides() {
  const [all, reload] = useLoadable(readAll)
  return (
    <FourFaces of={all} onRetry={reload}>
      {({ checks, gaps, waiting }) => (
        <View className="stack">
          <View className="soft">改了就给村民看新的，不用等升级；旧的版本都留着。最久没核对的在前。</View>
          <Button
            text={gaps.length === 0 ? '没答上的问题' : `没答上的问题（${String(gaps.length)}）`}
            icon="message"
            look="quiet"
            onPress={() => {
              goTo('household/pages/guide-gaps', {})
            }}
          />
          <Button
            text="写一篇新的"
            icon="plus"
            look="quiet"
            onPress={() => {
              goTo('household/pages/edit-guide', {})
            }}
          />
          <CheckLines
            checks={checks}
            waiting={waiting}
            onOpen={(slug) => {
              goTo('household/pages/edit-guide', { slug })
            }}
          />
        </View>
      )}
    </FourFaces>
  )
}
