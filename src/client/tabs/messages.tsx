import { View } from '@tarojs/components'
import { goTo, goToTab } from '@client/platform/navigate'
import { useUnsent } from '@client/platform/outgoing'
import { isStaffAccount, useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { MyMatters } from './components/my-matters'
import { StaffDoor } from './components/staff-door'
import { StaffDoors } from './components/staff-doors'
import { UnsentLine } from './components/unsent-line'

const correspondents = ['officer', 'auxiliary', 'station-chief']

export default function Matters() {
  const actor = useSession((session) => session.actor)
  const unsent = useUnsent(null)
  return (
    <Page title="我的事" kind="tab">
      <View className="stack">
        <UnsentLine items={unsent} />
        {actor === null ? <SignedOut /> : null}
        {actor !== null && !isStaffAccount(actor) ? <MyMatters key={actor.id} account={actor.id} /> : null}
        {actor !== null && isStaffAccount(actor) ? (
          <View className="stack">
            {correspondents.includes(actor.role) ? <StaffDoor /> : null}
            <StaffDoors actor={actor} />
          </View>
        ) : null}
      </View>
    </Page>
  )
}

function SignedOut() {
  return (
    <Notice
      icon="message"
      title="您问的、约的、反映的，都在这里"
      text="看东西不用登录；要看自己的事，请先登录。"
    >
      <Button
        text="登录"
        onPress={() => {
          goTo('identity/pages/sign-in', {})
        }}
      />
      <Button
        text="先去首页看看"
        look="quiet"
        onPress={() => {
          goToTab('home')
        }}
      />
    </Notice>
  )
}
