import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { useShown } from '@client/platform/navigate'
import { toast } from '@client/platform/notice'
import { randomKey } from '@client/platform/random-key'
import { Button } from '@client/ui/button'
import { Badge, Card } from '@client/ui/card'
import { ForRoles } from '@client/ui/for-roles'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { useLoadable } from '@client/ui/use-loadable'
import { sayInstant } from '@shared/kernel/beijing-time'
import { channelNames } from '../components/channel-names'
import { openNotice } from '../components/open-notice'
import { type UndeliveredPage, type UndeliveredView, listUndelivered, sendAgain } from '../notices.api'

const TITLE = '没送到的通知'
const SHOWN = 30

/** For the chief and the administrator: what no gateway would take, to be sent again or said by phone. */
export default function Undelivered() {
  return (
    <ForRoles roles={['station-chief', 'administrator']} title={TITLE} text="给所长和管理员用。">
      <Page title={TITLE}>
        <List />
      </Page>
    </ForRoles>
  )
}

function List() {
  const [page, reload] = useLoadable(useCallback(() => listUndelivered({ query: { limit: SHOWN } }), []))
  useShown(reload)
  return (
    <FourFaces
      of={page}
      onRetry={reload}
      isEmpty={({ items }) => items.length === 0}
      empty={<Notice icon="check" title="都送到了" text="平台不收、试了很多次的，会出现在这里。" />}
    >
      {(first) => <Items key={first.items[0]?.id} first={first} onSent={reload} />}
    </FourFaces>
  )
}

function Items({ first, onSent }: { readonly first: UndeliveredPage; readonly onSent: () => void }) {
  const [more, setMore] = useState<UndeliveredPage | null>(null)
  const { problem, run } = useAttempt()
  const cursor = (more ?? first).nextCursor
  const next = () =>
    run(async () => {
      if (cursor === null) return
      const page = await listUndelivered({ query: { limit: SHOWN, cursor } })
      setMore({ ...page, items: [...(more?.items ?? []), ...page.items] })
    })
  return (
    <View className="stack">
      <View className="soft">这些通知没有送到人手里。急的请打电话告诉本人。</View>
      {[...first.items, ...(more?.items ?? [])].map((one) => (
        <UndeliveredCard key={one.id} notice={one} onSent={onSent} />
      ))}
      <ProblemLine problem={problem} />
      {cursor === null ? null : <Button text="再看一些" look="quiet" onPress={() => void next()} />}
    </View>
  )
}

interface CardProps {
  readonly notice: UndeliveredView
  readonly onSent: () => void
}

function UndeliveredCard({ notice, onSent }: CardProps) {
  const { id, kind, kindName, channel, reasonWords, tries, since, subject, may } = notice
  const { busy, problem, run } = useAttempt()
  const again = async () => {
    const done = await run(async () => {
      await sendAgain({ params: { id } }, { key: randomKey() })
    })
    if (!done) return
    toast('又发出去了')
    onSent()
  }
  return (
    <Card>
      <View className="row row-wrap">
        <View className="grow subheading">{kindName}</View>
        <Badge icon={channel === 'sms' ? 'message' : 'bell'} text={channelNames[channel]} />
      </View>
      <View>{reasonWords}</View>
      <View className="soft small">{`${sayInstant(new Date(since), new Date())}，试了 ${String(tries)} 次`}</View>
      <ProblemLine problem={problem} />
      <View className="row row-wrap">
        {may.includes('send-again') ? (
          <Button
            text="再发一次"
            icon="refresh"
            look="quiet"
            narrow
            disabled={busy}
            onPress={() => void again()}
          />
        ) : null}
        {subject === null ? null : (
          <Button
            text="看这件事"
            look="plain"
            narrow
            onPress={() => {
              openNotice({ kind, subject })
            }}
          />
        )}
      </View>
    </Card>
  )
}
