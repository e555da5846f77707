interface Listed<T> {
  readonly items: readonly T[]
  readonly nextCursor: string | null
}

/** Every page of a list up to the last one asked for, so that what was shown stays in one list. */
export async function pagesOf<L extends Listed<unknown>>(
  ask: (cursor: string | undefined) => Promise<L>,
  pages: number,
): Promise<L> {
  let shown = await ask(undefined)
  for (let page = 1; page < pages && shown.nextCursor !== null; page += 1) {
    const next = await ask(shown.nextCursor)
    shown = { ...next, items: [...shown.items, ...next.items] }
  }
  return shown
}
