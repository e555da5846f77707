import { HOUR } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import { type WorkGroup, type WorkPlace, workGroups } from './work'

/** Where the next page of today begins, and the moment by which its first page was put together. */
export interface WorkCursor {
  readonly asOf: Date
  readonly group: WorkGroup
  readonly place: WorkPlace
}

/** A list that was opened earlier is looked at from the start. */
const LONGEST_OPEN = 24 * HOUR

export const placeInOrder = (one: WorkPlace, other: WorkPlace): number =>
  one.dueAt.getTime() - other.dueAt.getTime() || (one.uuid < other.uuid ? -1 : 1)

export const writeWorkCursor = ({ asOf, group, place }: WorkCursor): string =>
  [asOf.getTime(), group, place.dueAt.getTime(), place.uuid].join('.')

const shape = /^(\d{1,15})\.([a-z]+)\.(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export function readWorkCursor(text: string | undefined, now: Date): WorkCursor | null {
  if (text === undefined) return null
  const [, asOf, named, dueAt, uuid = ''] = shape.exec(text) ?? []
  const group = workGroups.find((one) => one === named)
  const age = now.getTime() - Number(asOf)
  if (group !== undefined && age >= 0 && age <= LONGEST_OPEN)
    return { asOf: new Date(Number(asOf)), group, place: { dueAt: new Date(Number(dueAt)), uuid } }
  throw new Refusal('request.invalid', {
    errors: [{ field: 'query.cursor', text: '翻页的位置不对，请从头看' }],
  })
}
