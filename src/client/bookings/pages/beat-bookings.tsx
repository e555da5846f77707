import { View } from '@tarojs/components'
import { useState } from 'react'
import { goTo, usePageParams } from '@client/platform/navigate'
import { isStaffAccount, useSession } from '@client/platform/session'
import { useWideScreen } from '@client/platform/wide-screen'
import { Button } from '@client/ui/button'
import { Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { Panes } from '@client/ui/panes'
import { StaffDoor } from '@client/ui/staff-door'
import { DeskList } from '../components/desk-list'
import { DeskPane } from '../components/desk-pane'
import '../components/bookings.css'

export default function BeatBookings() {
  const actor = useSession((session) => session.actor)
  const wide = useWideScreen()
  if (!isStaffAccount(actor)) return <StaffDoor title="上门办证" text="这里给派出所的工作人员用。" />
  return wide ? <Desk key={actor?.id} /> : <Phone key={actor?.id} />
}

const bookOne = () => {
  goTo('bookings/pages/request-visit', {})
}

function Phone() {
  return (
    <Page title="上门办证">
      <View className="stack">
        <DeskList
          selected={null}
          changes={0}
          onOpen={(id) => {
            goTo('bookings/pages/booking-desk', { id })
          }}
        />
        <Button text="替村民约一次" icon="plus" look="quiet" onPress={bookOne} />
      </View>
    </Page>
  )
}

/** On the station's computer the list and the booking stand side by side. */
function Desk() {
  const { id } = usePageParams<'bookings/pages/beat-bookings'>()
  const [selected, setSelected] = useState(id ?? null)
  const [changes, setChanges] = useState(0)
  return (
    <Page title="上门办证" kind="desk">
      <Panes
        list={
          <View className="stack">
            <DeskList selected={selected} changes={changes} onOpen={setSelected} />
            <Button text="替村民约一次" icon="plus" look="quiet" onPress={bookOne} />
          </View>
        }
        empty={<Notice icon="id-card" title="从左边选一户" text="等着受理的排在最前面。" />}
        chosen={
          selected === null ? null : (
            <DeskPane
              key={selected}
              id={selected}
              onChanged={() => {
                setChanges(changes + 1)
              }}
            />
          )
        }
      />
    </Page>
  )
}
