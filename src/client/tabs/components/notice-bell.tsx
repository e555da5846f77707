import { useCallback } from 'react'
import { useLive } from '@client/platform/live'
import { goTo, useShown } from '@client/platform/navigate'
import { endpoint } from '@client/platform/request'
import { useSession } from '@client/platform/session'
import { ListItem } from '@client/ui/card'
import { useLoadable } from '@client/ui/use-loadable'
import type { noticeContracts } from '@shared/notices/notice.contract'
import { countWords } from './count-words'

const listNotices = endpoint<typeof noticeContracts.list>('GET', '/api/notices')
const POLL_SECONDS = 120

const openNotices = () => {
  goTo('notices/pages/notices', {})
}

/** How many notices nobody has read; null while that is not known. */
function useUnread(): number | null {
  const [page, reload] = useLoadable(useCallback(() => listNotices({ query: { limit: 1 } }), []))
  useShown(reload)
  useLive('notice', null, POLL_SECONDS, reload)
  return page.face === 'ready' ? page.value.unread : null
}

/** The way to the notices, with how many are new. */
export function NoticesDoor() {
  const unread = useUnread() ?? 0
  return (
    <ListItem
      icon="bell"
      title="通知"
      note={unread === 0 ? '事情有进展，在这里告诉您' : `${countWords(unread)} 条没看过`}
      onPress={openNotices}
    />
  )
}

/** On the home page: only when there is something new. */
export function NewNotices() {
  const account = useSession(({ actor }) => actor?.id ?? null)
  return account === null ? null : <Bell key={account} />
}

function Bell() {
  const unread = useUnread() ?? 0
  if (unread === 0) return null
  return (
    <ListItem icon="bell" title={`${countWords(unread)} 条新通知`} note="点开看看" onPress={openNotices} />
  )
}
