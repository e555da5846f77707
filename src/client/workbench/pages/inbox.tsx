import { View } from '@tarojs/components'
import { useState } from 'react'
import { goTo, usePageParams } from '@client/platform/navigate'
import { isStaffAccount, useSession } from '@client/platform/session'
import { useWideScreen } from '@client/platform/wide-screen'
import { Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { StaffDoor } from '@client/ui/staff-door'
import { ConversationPane } from '../components/conversation-pane'
import { LetterList } from '../components/letter-list'

export default function Inbox() {
  const actor = useSession((session) => session.actor)
  const wide = useWideScreen()
  if (!isStaffAccount(actor)) return <StaffDoor title="工作台" text="工作台给派出所的工作人员用。" />
  return wide ? <Desk key={actor?.id} /> : <Phone key={actor?.id} />
}

function Phone() {
  return (
    <Page title="工作台">
      <LetterList
        selected={null}
        onOpen={(id) => {
          goTo('workbench/pages/conversation', { id })
        }}
      />
    </Page>
  )
}

/** On the station's computer the list and the letter stand side by side. */
function Desk() {
  const { id } = usePageParams<'workbench/pages/inbox'>()
  const [selected, setSelected] = useState(id ?? null)
  return (
    <Page title="工作台" kind="desk">
      <View className="desk">
        <View className="desk-list">
          <LetterList selected={selected} onOpen={setSelected} />
        </View>
        <View className="desk-main">
          {selected === null ? (
            <View className="desk-empty">
              <Notice icon="inbox" title="从左边选一封来信" text="等答复的排在最前面。" />
            </View>
          ) : (
            <ConversationPane
              key={selected}
              id={selected}
              onGone={() => {
                setSelected(null)
              }}
            />
          )}
        </View>
      </View>
    </Page>
  )
}
