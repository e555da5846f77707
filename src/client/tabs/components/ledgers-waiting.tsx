import { useCallback } from 'react'
import { useLive } from '@client/platform/live'
import { useShown } from '@client/platform/navigate'
import { endpoint } from '@client/platform/request'
import { useSession } from '@client/platform/session'
import { Badge } from '@client/ui/card'
import { useLoadable } from '@client/ui/use-loadable'
import type { ledgerContracts } from '@shared/statistics/ledger.contract'
import { approvesLedgers } from '@shared/statistics/ledger.policy'
import { countWords } from './count-words'

const listLedgers = endpoint<typeof ledgerContracts.list>('GET', '/api/ledgers')
const POLL_SECONDS = 60

/** How many exports with personal data wait for this person's word. */
export function LedgersWaiting() {
  const role = useSession((session) => session.actor?.role)
  return role !== undefined && approvesLedgers(role) ? <Waiting /> : null
}

function Waiting() {
  const load = useCallback(() => listLedgers({ query: { list: 'to-decide', limit: 1 } }), [])
  const [ledgers, reload] = useLoadable(load)
  useShown(reload)
  useLive('notice', null, POLL_SECONDS, reload)
  if (ledgers.face !== 'ready' || ledgers.value.waiting === 0) return null
  return <Badge icon="waiting" look="wait" text={`${countWords(ledgers.value.waiting)} 份等批准`} />
}
