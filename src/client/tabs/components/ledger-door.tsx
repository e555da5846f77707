import { useCallback } from 'react'
import { useLive } from '@client/platform/live'
import { useShown } from '@client/platform/navigate'
import { endpoint } from '@client/platform/request'
import { useSession } from '@client/platform/session'
import { ListItem } from '@client/ui/card'
import { useLoadable } from '@client/ui/use-loadable'
import type { ledgerContracts } from '@shared/statistics/ledger.contract'
import { approvesLedgers } from '@shared/statistics/ledger.policy'
import { countWords } from './count-words'
import type { DoorProps } from './office-doors'

const listLedgers = endpoint<typeof ledgerContracts.list>('GET', '/api/ledgers')
const POLL_SECONDS = 60

/** The way to the ledgers; for those who approve, with how many exports with personal data wait for their word. */
export function LedgerDoor({ door }: DoorProps) {
  const role = useSession((session) => session.actor?.role)
  return role !== undefined && approvesLedgers(role) ? (
    <Counting door={door} />
  ) : (
    <ListItem {...itemOf(door)} />
  )
}

const itemOf = ({ icon, title, note, open }: DoorProps['door']) => ({ icon, title, note, onPress: open })

function Counting({ door }: DoorProps) {
  const load = useCallback(() => listLedgers({ query: { list: 'to-decide', limit: 1 } }), [])
  const [ledgers, reload] = useLoadable(load)
  useShown(reload)
  useLive('notice', null, POLL_SECONDS, reload)
  const waiting = ledgers.face === 'ready' ? ledgers.value.waiting : 0
  const note = waiting === 0 ? door.note : `${countWords(waiting)} 份等您批准`
  return <ListItem {...itemOf({ ...door, note })} />
}
