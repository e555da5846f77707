import { View } from '@tarojs/components'
import { useSession } from '@client/platform/session'
import { ForRoles } from '@client/ui/for-roles'
import { Page } from '@client/ui/page'
import { staffRoles } from '@shared/kernel/actor'
import { AlertList } from '../components/alert-list'
import { Traces } from '../components/traces'

const TITLE = '谁看过什么'

/** Everybody sees what they left behind; chief and administrator also what others did, and what to ask about. */
export default function Audit() {
  const role = useSession((session) => session.actor?.role)
  const sees = role === 'station-chief' || role === 'administrator'
  return (
    <ForRoles roles={staffRoles} title={TITLE} text="给派出所的人用。">
      <Page title={TITLE}>
        <View className="stack">
          {sees ? <AlertList /> : null}
          <Traces seesOthers={sees} />
        </View>
      </Page>
    </ForRoles>
  )
}
