import { outgoing } from '@client/platform/outgoing'
import type { Outgoing } from '@client/platform/outgoing-item'
import { beijingMinute, clockOf } from '@shared/kernel/beijing-time'
import { type RoadAct, roadActs } from '@shared/rounds/round'
import type { Round, Stop } from './rounds.api'

/** Steps of one home are sent one after the other under this target. */
export const targetOf = (bookingId: string): string => `road:${bookingId}`

/** A step that waits on this phone. */
export interface NotedStep {
  readonly item: Outgoing
  readonly act: RoadAct
  readonly happenedAt: string
}

const isRoadAct = (act: string): act is RoadAct => (roadActs as readonly string[]).includes(act)

/** What of a home was noted and is not yet at the station, in order. */
export const notedSteps = (unsent: readonly Outgoing[], bookingId: string): NotedStep[] =>
  unsent
    .filter(({ target }) => target === targetOf(bookingId))
    .flatMap((item) => {
      const act = item.path.slice(item.path.lastIndexOf('/') + 1)
      const { happenedAt } = item.body
      return isRoadAct(act)
        ? [{ item, act, happenedAt: typeof happenedAt === 'string' ? happenedAt : item.queuedAt }]
        : []
    })

/** Where a home stands once all that was noted has arrived. */
export interface Projected {
  readonly state: string
  readonly calledToday: boolean
  /** What can be noted next, the straight way first. */
  readonly offered: readonly RoadAct[]
  /** A step that was refused: the person decides before anything else is noted. */
  readonly conflict: NotedStep | null
}

type Acts = Round['acts']

const after = (acts: Acts, state: string, step: NotedStep): string =>
  acts.find(({ act }) => act === step.act)?.to ?? state

/** The home as the officer at the gate sees it: what the station knows, and what this phone has noted since. */
export function projected(
  stop: Pick<Stop, 'state' | 'calledToday'>,
  acts: Acts,
  steps: readonly NotedStep[],
): Projected {
  const state = steps.reduce((before, step) => after(acts, before, step), stop.state)
  const calledToday =
    stop.calledToday || steps.some(({ act, item }) => act === 'call' && item.body.reached === true)
  const conflict = steps.find(({ item }) => item.refusal !== null) ?? null
  const offered = acts
    .filter(({ act, from }) => from.includes(state) && (act !== 'departure' || calledToday))
    .map(({ act }) => act)
  return { state, calledToday, offered: conflict === null ? offered : [], conflict }
}

/** The one act that comes next: the call before anything else. */
export const mainAct = ({ offered, calledToday }: Projected): RoadAct | null =>
  offered.find((act) => act !== 'call' || !calledToday) ?? null

/** Notes a step with its own time and a key of its own; it goes out now or when the signal is back. */
export function noteStep(bookingId: string, act: RoadAct, body: object): void {
  outgoing.add({
    target: targetOf(bookingId),
    path: `/api/bookings/${bookingId}/${act}`,
    body: { ...body, happenedAt: new Date().toISOString() },
    files: [],
    beatId: null,
    inOrder: true,
  })
}

/** `09:05` of an instant. */
export const clockAt = (instant: string): string => clockOf(beijingMinute(new Date(instant)))

/** The same step, counted from now, with the time at which it was noted in its words. */
export function saidNow({ item, happenedAt }: NotedStep): Outgoing['body'] {
  const { happenedAt: noted, ...body } = item.body
  const when = `${clockAt(typeof noted === 'string' ? noted : happenedAt)} 在路上记的`
  return typeof body.reason === 'string'
    ? { ...body, reason: `${body.reason}（${when}）` }
    : { ...body, note: typeof body.note === 'string' ? `${body.note}（${when}）` : when }
}
