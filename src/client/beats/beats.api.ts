import { readOrRecall } from '@client/platform/kept-reading'
import { endpoint } from '@client/platform/request'
import { apiAddress } from '@client/platform/runtime'
import type { beatContracts } from '@shared/beats/beat.contract'
import type { ResponseOf } from '@shared/kernel/contract'
import type { villagePlanContracts } from '@shared/rounds/village-plan.contract'

export type ContactCard = ResponseOf<typeof beatContracts.beatCard> & {
  /** From this phone: who is on duty now is not known. */
  readonly isKept?: true
}
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

/** A card from this phone does not know who is on duty now; the number on it is called all the same. */
const cardAsKept = (card: ContactCard): ContactCard => ({
  ...card,
  isKept: true,
  duty: { ...card.duty, open: false, covers: null, sentence: '没有信号，值班的人可能换了' },
})

/**
 * The card of a beat, else of a scanned scene, else of the station's desk: there is always somebody. Once read, it is
 * there without a signal: a call needs none.
 */
export const findCard = ({
  beat,
  scene = stationScene,
}: {
  readonly beat?: string | undefined
  readonly scene?: string | undefined
}): Promise<ContactCard> =>
  readOrRecall(
    `card-1:${beat ?? scene}`,
    () => (beat === undefined ? sceneCard({ params: { scene } }) : beatCard({ params: { id: beat } })),
    cardAsKept,
  )
