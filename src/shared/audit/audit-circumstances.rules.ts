import type { Role, StaffRole } from '@shared/kernel/actor'
import { exportActions } from './audit-alert'
import type { AuditPurpose, DeviceKind, FieldClass } from './audit-circumstances'

interface Nature {
  readonly fieldClass: FieldClass
  readonly purpose: AuditPurpose
}

const nature = (fieldClass: FieldClass, purpose: AuditPurpose): Nature => ({ fieldClass, purpose })

const answering = nature('case', 'answering')
const visiting = nature('case', 'visiting')
/** Names and phone numbers of a whole day or list. */
const visitingHomes = nature('contact', 'visiting')
const mediating = nature('case', 'mediating')
const upkeep = nature('setting', 'upkeep')
const signingIn = nature('account', 'sign-in')

/** By the thing that an action names before its dot. */
const natures: Readonly<Record<string, Nature>> = {
  thread: answering,
  opinion: answering,
  opinions: answering,
  workbench: answering,
  dispatch: answering,
  need: visiting,
  needs: visiting,
  visit: visiting,
  visits: visiting,
  talk: visiting,
  booking: visitingHomes,
  round: visitingHomes,
  packing: visiting,
  motorbike: nature('setting', 'visiting'),
  'village-plan': nature('setting', 'visiting'),
  'care-visit': nature('health', 'visiting'),
  'care-visits': nature('health', 'visiting'),
  'child-visit': nature('minor', 'visiting'),
  'child-visits': nature('minor', 'visiting'),
  dispute: mediating,
  'early-warning': mediating,
  ledger: nature('export', 'reporting'),
  'county-export': nature('export', 'reporting'),
  'undelivered-notices': nature('contact', 'supervising'),
  notice: nature('contact', 'supervising'),
  audit: nature('audit', 'supervising'),
  'audit-alert': nature('audit', 'supervising'),
  staff: nature('account', 'upkeep'),
  session: signingIn,
  password: signingIn,
  'two-step': signingIn,
}

const watches: readonly StaffRole[] = ['station-chief', 'administrator']
const isLook = (action: string) => /\.(viewed|listed|searched)$/.test(action)

/** Which data an act touches and what for. A chief who looks at a case supervises it; a resident is there for their own. */
export function natureOf(action: string, role: Role | null): Nature {
  const [thing = ''] = action.split('.')
  const known = natures[thing] ?? upkeep
  if (role === 'resident') return { fieldClass: known.fieldClass, purpose: 'own-data' }
  const fieldClass = exportActions.includes(action) ? 'export' : known.fieldClass
  const supervises = watches.some((one) => one === role) && isLook(action) && known.fieldClass !== 'setting'
  return { fieldClass, purpose: supervises ? 'supervising' : known.purpose }
}

/** What the phone or computer says of itself in its User-Agent; the first that fits. */
const signs: readonly (readonly [RegExp, DeviceKind])[] = [
  [/MicroMessenger|miniProgram/i, 'weixin'],
  [/iPad|Tablet|Android(?!.*Mobile)/i, 'tablet'],
  [/Mobile|iPhone|Android|HarmonyOS/i, 'phone'],
  [/Windows|Macintosh|X11|Linux/i, 'computer'],
]

export const deviceOf = (userAgent: string | undefined): DeviceKind =>
  signs.find(([sign]) => sign.test(userAgent ?? ''))?.[1] ?? 'other'
