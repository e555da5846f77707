import QRCode from 'qrcode'
import type { People } from '@server/identity'
import type { Sql } from '@server/platform/database'
import type { Mount } from '@server/platform/mount'
import { toPublicId } from '@server/platform/public-id'
import { beatContracts } from '@shared/beats/beat.contract'
import { beijingDay } from '@shared/kernel/beijing-time'
import { listAllBeats } from './beats.repository'
import type { ContactCards } from './cards.service'
import { findVillageBeats } from './villages.repository'
import type { VillageFinder } from './villages.service'

const CARD_PAGE = '/beats/pages/contact-card'

interface RoutesParts {
  readonly mount: Mount
  readonly cards: ContactCards
  readonly finder: VillageFinder
  readonly people: People
  readonly publicUrl: string
}

async function listBeats(sql: Sql, people: People, now: Date) {
  const beats = await listAllBeats(sql, beijingDay(now))
  const stations = [...new Set(beats.map(({ station }) => station.id))]
  const villages = await findVillageBeats(sql, stations)
  const officerIds = beats.flatMap(({ officerId }) => officerId ?? [])
  const officers = await people.staffOf(sql, officerIds)
  return beats.map((beat) => ({
    id: toPublicId({ stationId: beat.station.id, uuid: beat.beatUuid }),
    name: beat.name,
    kind: beat.kind,
    villages: villages.filter(({ beatUuid }) => beatUuid === beat.beatUuid).map(({ name }) => name),
    officer: officers.get(beat.officerId ?? '')?.name ?? null,
  }))
}

export function mountBeats({ mount, cards, finder, people, publicUrl }: RoutesParts): void {
  mount(beatContracts.findVillages, async ({ query, sql, now }) => ({
    items: await finder.find(sql, query.q, query.limit, now),
    nextCursor: null,
  }))
  mount(beatContracts.nearestVillages, async ({ query, sql, now }) => ({
    ...(await finder.nearest(sql, { lat: query.lat, lng: query.lng }, query.limit, now)),
    nextCursor: null,
  }))
  mount(beatContracts.listBeats, async ({ sql, now }) => ({
    items: await listBeats(sql, people, now),
    nextCursor: null,
  }))
  mount(beatContracts.beatCard, ({ params, sql, now }) => cards.byId(sql, params.id, now))
  mount(beatContracts.sceneCard, ({ params, sql, now }) => cards.byScene(sql, params.scene, now))
  mount.raw(beatContracts.sceneCode, async ({ params, sql, now }, response) => {
    const scene = await cards.knownScene(sql, params.scene, now)
    const address = `${publicUrl}${CARD_PAGE}?scene=${encodeURIComponent(scene)}`
    const picture = await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
    response.set('Cache-Control', 'no-cache').type('image/svg+xml').send(picture)
  })
}
