import { goTo } from '@client/platform/navigate'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { MyBookings } from '../components/my-bookings'

export default function MyBookingsPage() {
  const actor = useSession((session) => session.actor)
  return <Page title="我约的上门办证">{actor === null ? <SignedOut /> : <MyBookings key={actor.id} />}</Page>
}

function SignedOut() {
  return (
    <Notice icon="id-card" title="您约的会在这里" text="要看自己约的，请先登录。">
      <Button
        text="登录"
        onPress={() => {
          goTo('identity/pages/sign-in', {})
        }}
      />
    </Notice>
  )
}
