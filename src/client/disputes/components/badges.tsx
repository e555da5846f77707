import { Badge } from '@client/ui/card'
import type { IconName } from '@client/ui/icon-name'
import type { Risk } from '@shared/disputes/dispute'
import { riskNames, stateNames } from '@shared/disputes/dispute-words.rules'
import type { DisputeLine } from '../disputes.api'

const riskLooks: Record<Risk, { readonly icon: IconName; readonly look: 'plain' | 'wait' | 'danger' }> = {
  blue: { icon: 'info', look: 'plain' },
  yellow: { icon: 'alert', look: 'wait' },
  red: { icon: 'siren', look: 'danger' },
}

/** The risk in a word with an icon: colour is never the only sign. */
export function RiskBadge({ risk }: { readonly risk: Risk | null }) {
  if (risk === null) return null
  return <Badge text={riskNames[risk]} {...riskLooks[risk]} />
}

/** How it stands, in a word with an icon. */
export function StateBadge({ dispute }: { readonly dispute: DisputeLine }) {
  const { state, stage, waitsForMe, overdue } = dispute
  const text = stateNames[state]
  if (waitsForMe) return <Badge icon="alert" look="wait" text={text} />
  // A tick is for what was settled; what ended in another way is only said.
  if (stage === 'closed')
    return state === 'archived' ? (
      <Badge icon="check" look="good" text={text} />
    ) : (
      <Badge icon="info" text={text} />
    )
  const isUrgent = dispute.risk === 'red' && stage === 'to-accept'
  if (overdue && dispute.risk !== null && !isUrgent)
    return <Badge icon="waiting" look="danger" text={`${text}，已超时`} />
  return <Badge icon="clock" text={text} />
}
