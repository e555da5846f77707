import { View } from '@tarojs/components'
import { goTo } from '@client/platform/navigate'
import { useUnsent } from '@client/platform/outgoing'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { ListItem } from '@client/ui/card'
import type { IconName } from '@client/ui/icon-name'
import type { Role } from '@shared/kernel/actor'
import { StaffPage } from '../components/staff-page'
import { UnsentCard } from '../components/unsent-card'
import { VisitList, goToGate } from '../components/visit-list'

const pair: readonly Role[] = ['officer', 'auxiliary']
const police: readonly Role[] = ['officer', 'auxiliary', 'station-chief']

interface Door {
  readonly icon: IconName
  readonly title: string
  readonly note: string
  readonly roles: readonly Role[]
  readonly page:
    | 'visits/pages/needs'
    | 'visits/pages/care-visits'
    | 'visits/pages/child-visits'
    | 'visits/pages/prevention'
}

const doors: readonly Door[] = [
  {
    icon: 'people',
    title: '急难愁盼',
    note: '谁办、几号前、答复带到没有',
    roles: police,
    page: 'visits/pages/needs',
  },
  {
    icon: 'stethoscope',
    title: '看望老人',
    note: '孤寡、行动不便；血压另外问',
    roles: police,
    page: 'visits/pages/care-visits',
  },
  {
    icon: 'person',
    title: '留守儿童',
    note: '监护人同意，只记小名',
    roles: ['officer', 'station-chief'],
    page: 'visits/pages/child-visits',
  },
  {
    icon: 'speaker',
    title: '宣传和劝导',
    note: '在哪讲的、多少人听',
    roles: police,
    page: 'visits/pages/prevention',
  },
]

export default function Visits() {
  return (
    <StaffPage title="走访">
      <Rounds />
    </StaffPage>
  )
}

function Rounds() {
  const role = useSession((session) => session.actor?.role ?? 'resident')
  const unsent = useUnsent('visits')
  return (
    <View className="stack">
      {pair.includes(role) ? <Button text="到门口了，记一户" icon="home" onPress={goToGate} /> : null}
      {unsent.map((item) => (
        <UnsentCard key={item.key} item={item} title={unsentTitles[item.path] ?? '记下的'} />
      ))}
      <View className="stack stack-tight">
        {doors
          .filter(({ roles }) => roles.includes(role))
          .map(({ icon, title, note, page }) => (
            <ListItem
              key={page}
              icon={icon}
              title={title}
              note={note}
              onPress={() => {
                goTo(page, {})
              }}
            />
          ))}
      </View>
      <VisitList />
    </View>
  )
}

const unsentTitles: Readonly<Record<string, string>> = {
  '/api/visits': '一次入户走访',
  '/api/visit-satisfactions': '住户点的满意不满意',
}
