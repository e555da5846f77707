import { endpoint } from '@client/platform/request'
import { apiAddress } from '@client/platform/runtime'
import type { beatContracts } from '@shared/beats/beat.contract'
import type { ResponseOf } from '@shared/kernel/contract'
import type { villagePlanContracts } from '@shared/rounds/village-plan.contract'

export type ContactCard = ResponseOf<typeof beatContracts.beatCard>
export type CardPerson = NonNullable<ContactCard['officer']>
export type VillageItem = ResponseOf<typeof beatContracts.findVillages>['items'][number]

/** A scene that names no village or beat is answered with the station's desk. */
export const stationScene = 'station'

export const findVillages = endpoint<typeof beatContracts.findVillages>('GET', '/api/villages')
export const nearestVillages = endpoint<typeof beatContracts.nearestVillages>('GET', '/api/villages/nearest')
export const listVillagePlans = endpoint<typeof villagePlanContracts.list>('GET', '/api/village-plans')
const beatCard = endpoint<typeof beatContracts.beatCard>('GET', '/api/beats/:id')
const sceneCard = endpoint<typeof beatContracts.sceneCard>('GET', '/api/cards/:scene')

export const sceneCodeAddress = (scene: string) => apiAddress(`/api/cards/${encodeURIComponent(scene)}/qr`)

/** The card of a beat, else of a scanned scene, else of the station's desk: there is always somebody. */
export const findCard = (at: {
  readonly beat?: string | undefined
  readonly scene?: string | undefined
}): Promise<ContactCard> =>
  at.beat === undefined
    ? sceneCard({ params: { scene: at.scene ?? stationScene } })
    : beatCard({ params: { id: at.beat } })
