/** Who told the police, and whom it is about. */
export const sides = ['reporter', 'other'] as const
export type Side = (typeof sides)[number]
