import { eligibilityNames, serviceNames, stateNames } from '@shared/bookings/booking-words.rules'

/** What the codes of a home visit are called, for rooms that list or count them. */
export const bookingNames = { services: serviceNames, states: stateNames, eligibilities: eligibilityNames }
