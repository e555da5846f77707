import { goTo } from '@client/platform/navigate'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { MyDisputes } from '../components/my-disputes'

export default function MyDisputesPage() {
  const actor = useSession((session) => session.actor)
  return (
    <Page title="我反映的事">
      {actor === null ? (
        <Notice icon="lock" title="请先登录" text="登录后能看到自己反映的事。">
          <Button
            text="登录"
            onPress={() => {
              goTo('identity/pages/sign-in', {})
            }}
          />
        </Notice>
      ) : (
        <MyDisputes key={actor.id} />
      )}
    </Page>
  )
}
