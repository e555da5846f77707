import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { useLive } from '@client/platform/live'
import { goTo, useShown } from '@client/platform/navigate'
import { endpoint } from '@client/platform/request'
import { Button } from '@client/ui/button'
import { Badge } from '@client/ui/card'
import { Notice } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import type { threadContracts } from '@shared/messages/thread.contract'
import { countWords } from './count-words'

const listThreads = endpoint<typeof threadContracts.list>('GET', '/api/threads')
const POLL_SECONDS = 60

/** The way to the day's work, with the letters that wait. */
export function StaffDoor() {
  const [inbox, reload] = useLoadable(useCallback(() => listThreads({ query: { limit: 1 } }), []))
  useShown(reload)
  useLive('thread', null, POLL_SECONDS, reload)
  return (
    <Notice icon="inbox" title="今天要办的事" text="来信、纠纷、上门、难处都在一起，超时的在最前面。">
      {inbox.face === 'ready' ? (
        <View className="row row-wrap">
          <Badge icon="waiting" look="wait" text={`${countWords(inbox.value.waiting)} 封来信等答复`} />
          {inbox.value.overdue === 0 ? null : (
            <Badge icon="alert" look="danger" text={`${countWords(inbox.value.overdue)} 封逾期`} />
          )}
          <Badge icon="message" text={`${countWords(inbox.value.unread)} 封未读`} />
        </View>
      ) : null}
      <Button
        text="打开今天"
        icon="inbox"
        onPress={() => {
          goTo('workbench/pages/today', {})
        }}
      />
    </Notice>
  )
}
