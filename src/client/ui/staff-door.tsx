import { goTo } from '@client/platform/navigate'
import { Button } from './button'
import { Notice } from './four-faces'
import { Page } from './page'

interface Props {
  readonly title: string
  readonly text: string
}

/** A page for the station's people, as somebody sees it who is not signed in as one. */
export function StaffDoor({ title, text }: Props) {
  return (
    <Page title={title}>
      <Notice icon="lock" title="请先登录" text={text}>
        <Button
          text="工作人员登录"
          onPress={() => {
            goTo('identity/pages/staff-sign-in', {})
          }}
        />
      </Notice>
    </Page>
  )
}
