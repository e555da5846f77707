import type { Round } from '../rounds.api'
import type { Way } from '../way-doors.store'
import { DoorStop } from './door-stop'
import { StopCard } from './stop-card'

interface OneProps {
  readonly one: Way
  readonly place: number
  readonly round: Round
  readonly onDecided: () => void
  readonly move: (id: string, by: -1 | 1) => (() => void) | null
}

/** A home or a door of the way, in full. */
export function OneOfWay({ one, place, round, onDecided, move }: OneProps) {
  const moves = { onEarlier: move(one.id, -1), onLater: move(one.id, 1) }
  if ('door' in one) return <DoorStop door={one.door} place={place} round={round} {...moves} />
  return <StopCard stop={one.stop} place={place} round={round} onDecided={onDecided} {...moves} />
}
