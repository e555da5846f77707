import type { Audit } from '@server/audit'
import type { Sql } from '@server/platform/database'
import type { Mount } from '@server/platform/mount'
import { toPublicId } from '@server/platform/public-id'
import { nameKey } from '@shared/beats/village-name.rules'
import { villageContracts } from '@shared/beats/village.contract'
import { mayEditVillage } from '@shared/beats/village.policy'
import { type Actor, isStaff } from '@shared/kernel/actor'
import { beijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import { spellNames } from './spellings.service'
import { type NamedVillage, addNames, listNames, removeName } from './village-names.repository'
import { type FoundVillage, findVillage, placeVillage } from './villages.repository'

interface Edit {
  readonly sql: Sql
  readonly now: Date
  readonly actor: Actor
  readonly code: string
  /** What the audit calls it. */
  readonly action: 'village.name-added' | 'village.name-removed' | 'village.placed'
}

const beatIdOf = ({ beat }: FoundVillage): string | null =>
  beat && toPublicId({ stationId: beat.stationId, uuid: beat.beatUuid })

const toView = (village: FoundVillage, names: readonly NamedVillage[]) => ({
  code: village.code,
  name: village.name,
  township: village.township,
  beat: village.beat && { id: beatIdOf(village) ?? '', name: village.beat.name },
  lat: village.lat,
  lng: village.lng,
  demoPlace: village.demoPlace,
  names: names.map(({ name, kind }) => ({ name, kind })),
})

async function readVillage(sql: Sql, code: string, now: Date): Promise<FoundVillage> {
  const village = await findVillage(sql, code, beijingDay(now))
  if (!village) throw new Refusal('village.not-found')
  return village
}

/** load → allowed? → change → audit, in the transaction of the request. */
async function editVillage(audit: Audit, edit: Edit, change: () => Promise<void>) {
  const { sql, now, actor, code, action } = edit
  const village = await readVillage(sql, code, now)
  if (!isStaff(actor)) throw new Refusal('actor.not-allowed')
  const entry = {
    actorId: actor.accountId,
    actorRole: actor.role,
    action,
    subject: code,
    reason: null,
  } as const
  const stationId = village.beat?.stationId ?? actor.stationId
  if (!mayEditVillage(actor, { stationId, beatId: beatIdOf(village) ?? '' }))
    throw new Refusal('actor.not-allowed', { attempt: { ...entry, stationId, outcome: 'refused' } })

  await change()
  await audit.record(sql, now, { ...entry, stationId, outcome: 'done' })
  return toView(await readVillage(sql, code, now), await listNames(sql, code))
}

function assertFindable(name: string): void {
  if (nameKey(name) === '')
    throw new Refusal('request.invalid', { errors: [{ field: 'body.name', text: '名字里要有字' }] })
}

export function mountVillages(mount: Mount, audit: Audit): void {
  mount(villageContracts.addName, ({ params: { code }, body: { name, kind }, actor, sql, now }) => {
    assertFindable(name)
    return editVillage(audit, { sql, now, actor, code, action: 'village.name-added' }, async () => {
      await addNames(sql, await spellNames([{ code, name, kind, served: true, demo: false }]))
    })
  })
  mount(villageContracts.removeName, ({ params: { code }, body: { name }, actor, sql, now }) =>
    editVillage(audit, { sql, now, actor, code, action: 'village.name-removed' }, () =>
      removeName(sql, code, name),
    ),
  )
  mount(villageContracts.place, ({ params: { code }, body: { lat, lng }, actor, sql, now }) =>
    editVillage(audit, { sql, now, actor, code, action: 'village.placed' }, () =>
      placeVillage(sql, code, lat, lng),
    ),
  )
}
