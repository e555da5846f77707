import { HOUR } from './beijing-time'

const YEAR = 365 * 24 * HOUR

/** From the last word said; as the consent text promises. */
export const CHAT_KEPT = YEAR

/** From the card in the hand, or from the end where there was no card. */
export const BOOKING_KEPT = YEAR

/** Ratings from the day they were said, opinions and clues from the day they were answered. */
export const FEEDBACK_KEPT = YEAR

/** From the day that it was told. */
export const NOTICE_KEPT = 90 * 24 * HOUR
