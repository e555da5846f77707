/** The last one, where `.at(-1)` is newer than the phones that read this. */
export const lastOf = <T>(items: readonly T[]): T | undefined => items[items.length - 1]
