import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { useLive } from '@client/platform/live'
import { goTo, goToTab, useShown } from '@client/platform/navigate'
import { useUnsent } from '@client/platform/outgoing'
import { endpoint } from '@client/platform/request'
import { isStaffAccount, useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { useLoadable } from '@client/ui/use-loadable'
import type { ResponseOf } from '@shared/kernel/contract'
import type { threadContracts } from '@shared/messages/thread.contract'
import { StaffDoor } from './components/staff-door'
import { ThreadItem } from './components/thread-item'
import { UnsentLine } from './components/unsent-line'

const listThreads = endpoint<typeof threadContracts.list>('GET', '/api/threads')
const POLL_SECONDS = 60

export default function Messages() {
  const actor = useSession((session) => session.actor)
  return (
    <Page title="留言" kind="tab">
      {actor === null ? <SignedOut /> : isStaffAccount(actor) ? <StaffDoor /> : <MyThreads key={actor.id} />}
    </Page>
  )
}

function SignedOut() {
  const unsent = useUnsent(null)
  return (
    <View className="stack">
      <UnsentLine items={unsent} />
      <Notice icon="message" title="您的留言会在这里" text="看东西不用登录；要看自己的留言，请先登录。">
        <Button
          text="登录"
          onPress={() => {
            goTo('identity/pages/sign-in', {})
          }}
        />
        <Button
          text="先去问民警"
          look="quiet"
          onPress={() => {
            goToTab('home')
          }}
        />
      </Notice>
    </View>
  )
}

type List = ResponseOf<typeof threadContracts.list>

function MyThreads() {
  const [threads, reload] = useLoadable(useCallback(() => listThreads({ query: {} }), []))
  const unsent = useUnsent(null)
  useShown(reload)
  useLive('thread', null, POLL_SECONDS, reload)
  return (
    <View className="stack">
      <UnsentLine items={unsent} />
      <FourFaces
        of={threads}
        onRetry={reload}
        isEmpty={({ items }) => items.length === 0}
        empty={<NothingYet />}
      >
        {({ items }: List) => (
          <View className="stack">
            {items.map((thread) => (
              <ThreadItem key={thread.id} thread={thread} />
            ))}
            <View className="soft small">民警不一定一直看着手机，请看“几点前答复”。急事请打电话。</View>
          </View>
        )}
      </FourFaces>
    </View>
  )
}

function NothingYet() {
  return (
    <Notice icon="message" title="还没有留言" text="有事就问，民警会在上班时间答复您。">
      <Button
        text="去问民警"
        onPress={() => {
          goToTab('home')
        }}
      />
    </Notice>
  )
}
