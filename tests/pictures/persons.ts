import { accountOf } from '@tests/disputes/told-dispute'

const officer = [
  'bookings/pages/beat-bookings',
  'bookings/pages/booking-desk',
  'disputes/pages/beat-disputes',
  'disputes/pages/dispute-desk',
  'disputes/pages/early-warning',
  'disputes/pages/early-warnings',
  'disputes/pages/heard',
  'identity/pages/change-password',
  'identity/pages/two-step',
  'rounds/pages/motorbikes',
  'rounds/pages/packing',
  'rounds/pages/plan',
  'rounds/pages/today',
  'visits/pages/care-form',
  'visits/pages/care-visits',
  'visits/pages/child-form',
  'visits/pages/child-visits',
  'visits/pages/gate',
  'visits/pages/needs',
  'visits/pages/new-need',
  'visits/pages/notebook',
  'visits/pages/prevention',
  'visits/pages/visit',
  'visits/pages/visits',
  'workbench/pages/conversation',
  'workbench/pages/dispatch',
  'workbench/pages/inbox',
  'workbench/pages/today',
]
const chief = [
  'audit/pages/audit',
  'beats/pages/duty-hours',
  'beats/pages/station',
  'bookings/pages/booking-calendar',
  'feedback/pages/received',
  'household/pages/guide-gaps',
  'identity/pages/import-staff',
  'identity/pages/invite-staff',
  'identity/pages/staff',
  'identity/pages/staff-member',
  'notices/pages/undelivered',
  'statistics/pages/board',
  'statistics/pages/ledger',
]
const administrator = [
  'articles/pages/edit-article',
  'articles/pages/edit-articles',
  'beats/pages/import-villages',
  'beats/pages/stations',
  'household/pages/edit-guide',
  'household/pages/edit-guides',
  'notices/pages/template',
  'notices/pages/templates',
  'retention/pages/periods',
  'visits/pages/edit-checklist',
]
const nobody = ['identity/pages/consent', 'identity/pages/sign-in', 'identity/pages/staff-sign-in']

const persons = {
  officer,
  chief,
  administrator,
  nobody,
  'grid-worker': ['disputes/pages/early-warning-form'],
}

export type Person = keyof typeof persons | 'resident'

/** For whom a page is: it is drawn as that person sees it; a villager where nobody else is named. */
export const personOf = (page: string): Person =>
  (Object.keys(persons) as (keyof typeof persons)[]).find((person) => persons[person].includes(page)) ??
  'resident'

/** Pages of the station's desk computer as well. */
export const isDeskPage = (page: string): boolean =>
  ['officer', 'chief', 'administrator'].includes(personOf(page)) &&
  !page.startsWith('identity/pages/two-step')

/** What an editor's page has to be told to have something to show. */
export const queryOf: Readonly<Record<string, string>> = {
  'articles/pages/edit-article': '?slug=wildfire-ban',
  'household/pages/edit-guide': '?slug=id-card-lost',
  'identity/pages/staff-member': `?id=${accountOf('grid-worker-1')}`,
}
