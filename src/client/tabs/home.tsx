import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { askOfficer } from '@client/platform/ask-officer'
import { useDisplay } from '@client/platform/display'
import { goTo } from '@client/platform/navigate'
import { isStaffAccount, useSession } from '@client/platform/session'
import { pressable } from '@client/ui/accessible'
import { ListItem } from '@client/ui/card'
import { FourFaces } from '@client/ui/four-faces'
import { Icon } from '@client/ui/icon'
import { type IconName } from '@client/ui/icon-name'
import { Page } from '@client/ui/page'
import { useLoadable } from '@client/ui/use-loadable'
import { findCard } from '../beats/beats.api'
import { useMyVillage } from '../beats/beats.store'
import { useAccountVillage } from '../beats/components/use-account-village'
import { VillagePlans } from '../beats/components/village-plans'
import { MyOfficer } from './components/my-officer'
import { NewNotices } from './components/notice-bell'
import { SeasonalArticle } from './components/seasonal-article'
import './home.css'

interface Door {
  readonly title: string
  readonly note: string
  readonly icon: IconName
  /** What the question to the officer begins with. */
  readonly subject: string
  /** Where the room has pages of its own, they open instead. */
  readonly opens?: () => void
}

const openGuides = () => {
  goTo('household/pages/guides', {})
}

const openHomeVisit = () => {
  goTo('bookings/pages/request-visit', {})
}

const openReport = () => {
  goTo('disputes/pages/report', {})
}

const doors: readonly Door[] = [
  { title: '问民警', note: '有事就问', icon: 'message', subject: '' },
  { title: '问户口', note: '户口和身份证', icon: 'household', subject: '', opens: openGuides },
  { title: '上门办证', note: '走不动，民警来', icon: 'id-card', subject: '', opens: openHomeVisit },
  { title: '报纠纷', note: '请人来调解', icon: 'dispute', subject: '', opens: openReport },
]

const fraud: Door = {
  title: '防骗',
  note: '是不是骗子，查一查',
  icon: 'shield',
  subject: '',
}

const openFraud = () => {
  goTo('articles/pages/anti-fraud', {})
}
const openNumbers = () => {
  goTo('articles/pages/numbers', {})
}

export default function Home() {
  useAccountVillage()
  const mine = useMyVillage((state) => state.mine)
  const beat = mine?.beatId
  const [card, reload] = useLoadable(useCallback(() => findCard({ beat }), [beat]))
  const open = ({ subject, opens }: Door) => {
    if (opens !== undefined) {
      opens()
      return
    }
    const known = beat ?? (card.face === 'ready' ? card.value.id : undefined)
    if (known === undefined) askOfficer({ subject })
    else
      goTo('messages/pages/thread', { beat: known, subject, ...(mine?.code ? { village: mine.code } : {}) })
  }
  return (
    <Page title="家门口警务" kind="tab">
      <View className="stack">
        <ElderSwitch />
        <NewNotices />
        <TodayLine />
        <FourFaces of={card} onRetry={reload}>
          {(value) => <MyOfficer card={value} mine={mine} />}
        </FourFaces>
        {beat === undefined ? null : <VillagePlans beat={beat} title="今天民警到哪个村" todayOnly />}
        <View className="home-doors">
          {doors.map((door) => (
            <DoorTile key={door.title} door={door} onOpen={open} />
          ))}
        </View>
        <DoorTile door={fraud} onOpen={openFraud} wide />
        <ListItem icon="call" title="常用电话" note="报警、火警、急救、办事" onPress={openNumbers} />
        <SeasonalArticle />
      </View>
    </Page>
  )
}

/** For the station's people: the way to their day. */
function TodayLine() {
  const works = useSession(({ actor }) => isStaffAccount(actor) && actor?.role !== 'administrator')
  if (!works) return null
  return (
    <ListItem
      icon="inbox"
      title="今天要办的事"
      note="超时的、今天到期的、新来的"
      onPress={() => {
        goTo('workbench/pages/today', {})
      }}
    />
  )
}

interface TileProps {
  readonly door: Door
  readonly onOpen: (door: Door) => void
  readonly wide?: boolean
}

function DoorTile({ door, onOpen, wide = false }: TileProps) {
  const open = () => {
    onOpen(door)
  }
  return (
    <View
      className={wide ? 'home-door home-door-wide' : 'home-door'}
      {...pressable({ onPress: open, label: `${door.title}，${door.note}` })}
    >
      <View className="home-door-icon">
        <Icon name={door.icon} large />
      </View>
      <View>
        <View className="subheading">{door.title}</View>
        <View className="soft small">{door.note}</View>
      </View>
    </View>
  )
}

function ElderSwitch() {
  const elder = useDisplay((display) => display.elder)
  const toggle = useDisplay((display) => display.toggleElder)
  return (
    <View
      className="home-elder"
      {...pressable({ onPress: toggle, role: 'switch', checked: elder, label: '长辈版，字大按钮大' })}
    >
      <Icon name="letters" />
      <View>{elder ? '换回普通字' : '长辈版'}</View>
    </View>
  )
}
