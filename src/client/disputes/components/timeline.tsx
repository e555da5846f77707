import { isStaffAccount, useSession } from '@client/platform/session'
import { Badge } from '@client/ui/card'
import { Timeline as Steps } from '@client/ui/timeline'
import { stateNames } from '@shared/disputes/dispute-words.rules'
import { roleNames } from '@shared/kernel/actor'
import { sayInstant } from '@shared/kernel/beijing-time'
import { sayHandover } from '@shared/kernel/handover.rules'
import type { Dispute } from '../disputes.api'
import { actNames } from './act-words'

type Step = Dispute['steps'][number]

/** Acts that leave the state as it is are called by their own name. */
const byAct = [
  'consent',
  'supplement',
  'risk',
  'note',
  'performance',
  'signature',
  'confirmation',
  'withdrawal',
  'court-confirmation',
]

function titleOf({ act, state, byName }: Step, staff: boolean): string {
  if (act === 'report') return '已登记'
  if (act === 'handover') return sayHandover(byName, staff)
  return byAct.includes(act) ? actNames[act] : stateNames[state]
}

function personOf({ byName, byRole }: Step): string {
  if (byRole === null) return ''
  if (byRole === 'resident') return ' · 反映人'
  return ` · ${roleNames[byRole]}${byName === null ? '' : ` ${byName}`}`
}

/** Every step of a dispute: when, who, what was written. */
export function Timeline({ dispute }: { readonly dispute: Dispute }) {
  const staff = useSession(({ actor }) => isStaffAccount(actor))
  if (dispute.steps.length === 0) return null
  const steps = dispute.steps.map((step, index) => ({
    key: `${step.at}${step.act}${String(index)}`,
    title: titleOf(step, staff),
    tail: step.internal ? <Badge icon="hidden" text="村民看不到" /> : null,
    note: `${sayInstant(new Date(step.at), new Date())}${personOf(step)}`,
    words: step.words,
  }))
  return <Steps steps={steps} />
}
