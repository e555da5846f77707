import { View } from '@tarojs/components'
import { goTo } from '@client/platform/navigate'
import type { Outgoing } from '@client/platform/outgoing-item'
import { useWaitsForPerson } from '@client/platform/session'
import { ListItem } from '@client/ui/card'

/** What is not sent opens where it was written. */
function open(item: Outgoing): void {
  const { path, body, beatId, target } = item
  const known = small[target]
  if (known !== undefined) known.open()
  else if (path === '/api/satisfactions') openRating(body)
  else if (isOfStaff(item)) openStaffs(item)
  else if (path === '/api/disputes') goTo('disputes/pages/report', {})
  else if (path === '/api/bookings') goTo('bookings/pages/request-visit', {})
  else if (beatId !== null && path.startsWith('/api/threads')) goTo('messages/pages/thread', { beat: beatId })
}

const isOfStaff = ({ target, path }: Outgoing) =>
  target.startsWith('road:') || path === '/api/early-warnings' || roundTitle(path) !== undefined

function openStaffs({ target, path }: Outgoing): void {
  if (target.startsWith('road:')) goTo('rounds/pages/today', {})
  else if (path === '/api/early-warnings') goTo('disputes/pages/early-warnings', {})
  else goTo('visits/pages/visits', {})
}

function openRating({ service, id }: Outgoing['body']): void {
  if (typeof id !== 'string') return
  if (service === 'thread' || service === 'booking' || service === 'dispute')
    goTo('feedback/pages/satisfaction', { service, id })
}

/** Short forms that need no name; their words stay off a list that others may see. */
const small: Readonly<Record<string, { title: string; open: () => void } | undefined>> = {
  opinion: {
    title: '提的意见、说的线索',
    open: () => {
      goTo('feedback/pages/opinion', {})
    },
  },
  questionnaire: {
    title: '派出所问卷',
    open: () => {
      goTo('feedback/pages/questionnaire', {})
    },
  },
  clue: {
    title: '不留名的线索',
    open: () => {
      goTo('disputes/pages/clue', {})
    },
  },
}

/** What officers write down from door to door. */
const rounds: readonly (readonly [path: string, title: string])[] = [
  ['/api/visits', '入户走访'],
  ['/api/visit-satisfactions', '住户点的满意不满意'],
  ['/api/needs', '急难愁盼'],
  ['/api/care-visits', '看望老人'],
  ['/api/child-visits', '看望孩子'],
  ['/api/notebook', '记事本'],
  ['/api/prevention-talks', '宣传和劝导'],
]
const roundTitle = (path: string): string | undefined =>
  rounds.find(([beginning]) => path === beginning || path.startsWith(`${beginning}/`))?.[1]

function titleOf({ path, body, target }: Outgoing): string {
  const known = small[target]?.title
  if (known !== undefined) return known
  if (path === '/api/satisfactions') return '评一评办得怎么样'
  if (target.startsWith('road:')) return '上门路上记的一步'
  const round = roundTitle(path)
  if (round !== undefined) return round
  if (path === '/api/bookings') return '约民警上门办证'
  if (path === '/api/early-warnings') return '纠纷排查'
  const text = typeof body.text === 'string' ? body.text : '录音或照片'
  return path === '/api/disputes' ? `报纠纷：${text}` : `写给民警：${text}`
}

/** What this phone has still to send, one by one. */
export function UnsentLine({ items }: { readonly items: readonly Outgoing[] }) {
  const waitsForPerson = useWaitsForPerson()
  const kept = ({ nameless }: Outgoing) =>
    waitsForPerson && nameless !== true ? '已保存，登录后自动发送' : '已保存，有信号时自动发送'
  if (items.length === 0) return null
  return (
    <View className="stack stack-tight">
      {items.map((item) => (
        <ListItem
          key={item.key}
          icon={item.refusal === null ? 'waiting' : 'alert'}
          title={shortened(titleOf(item))}
          note={item.refusal === null ? kept(item) : `没有发出：${item.refusal}`}
          onPress={() => {
            open(item)
          }}
        />
      ))}
    </View>
  )
}

const SHOWN = 24
const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)
