import type { RoundsParts } from './parts'
import { mountRounds } from './rounds.routes'

/** Days on the road: the round of a beat, what is packed, which village is told, the motorbikes. */
export const openRounds = (parts: RoundsParts): void => {
  mountRounds(parts)
}
