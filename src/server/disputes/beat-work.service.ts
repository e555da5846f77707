import type { BeatWork } from '@server/beats'
import { countOpenDisputes, moveHandler } from './beat-work.repository'

/** What follows when a beat changes hands: disputes that were assigned to its officer by name. */
export const disputeWork: BeatWork = { openIn: countOpenDisputes, handOver: moveHandler }
