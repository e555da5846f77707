import { View } from '@tarojs/components'
import { useLive } from '@client/platform/live'
import { goTo, useShown } from '@client/platform/navigate'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { ListItem } from '@client/ui/card'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { NoticeQuestion } from '@client/ui/notice-question'
import { Page } from '@client/ui/page'
import { ProblemLine } from '@client/ui/problem-line'
import { NoticeItem } from '../components/notice-item'
import { openNotice } from '../components/open-notice'
import type { NoticeView } from '../notices.api'
import { useNotices } from '../notices.store'

const POLL_SECONDS = 60

export default function Notices() {
  const actor = useSession((session) => session.actor)
  return (
    <Page title="通知">
      {actor === null ? <SignedOut /> : <Mine key={actor.id} isResident={actor.role === 'resident'} />}
    </Page>
  )
}

function SignedOut() {
  return (
    <Notice icon="bell" title="请先登录" text="登录以后，事情办到哪一步，这里会告诉您。">
      <Button
        text="登录"
        onPress={() => {
          goTo('identity/pages/sign-in', {})
        }}
      />
    </Notice>
  )
}

function Mine({ isResident }: { readonly isResident: boolean }) {
  const { items, unread, cursor, problem, load, more, read } = useNotices()
  const reload = () => void load()
  useShown(reload)
  useLive('notice', null, POLL_SECONDS, reload)
  const open = (notice: NoticeView) => {
    if (!notice.isRead) void read(notice.id)
    openNotice(notice)
  }
  return (
    <View className="stack">
      {isResident ? <SettingsDoor /> : null}
      {isResident ? <NoticeQuestion /> : null}
      {unread === 0 ? null : (
        <Button
          text={`全部看过了（${sayCount(unread)} 条）`}
          icon="check"
          look="quiet"
          onPress={() => void read(null)}
        />
      )}
      <ProblemLine problem={problem} />
      <FourFaces
        of={items}
        onRetry={reload}
        isEmpty={(value) => value.length === 0}
        empty={<Notice icon="bell" title="还没有通知" text="事情有了进展，这里会告诉您。" />}
      >
        {(value) => (
          <View className="stack stack-tight">
            {value.map((notice) => (
              <NoticeItem
                key={notice.id}
                notice={notice}
                onOpen={() => {
                  open(notice)
                }}
              />
            ))}
            {cursor === null ? null : <Button text="再看一些" look="quiet" onPress={() => void more()} />}
            <View className="soft small">通知最长留 90 天。</View>
          </View>
        )}
      </FourFaces>
    </View>
  )
}

/** The server stops counting at a hundred. */
const sayCount = (count: number) => (count >= 100 ? '99+' : String(count))

function SettingsDoor() {
  return (
    <ListItem
      icon="bell"
      title="怎么通知我"
      note="短信、微信，哪些要、几点不打扰"
      onPress={() => {
        goTo('notices/pages/choices', {})
      }}
    />
  )
}
