import type { Side } from '@shared/disputes/dispute'

/** Both sides as staff speak of them. */
export const sideNames: Record<Side, string> = { reporter: '反映的一方', other: '对方' }
