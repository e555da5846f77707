/** What the phones at the floor (iOS 12.0, Chrome 66) lack, and our code or a package of the page calls. */
interface Engine {
  readonly Array: { readonly prototype: object }
  readonly Object: object
  readonly String: { readonly prototype: object }
}

function flatMap<T, U>(
  this: readonly T[],
  give: (item: T, index: number, all: readonly T[]) => U | U[],
): U[] {
  return ([] as U[]).concat(...this.map(give))
}

function fromEntries<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  const made: Record<string, T> = {}
  for (const [name, value] of entries) made[name] = value
  return made
}

/** As the router's packages call it: a text, or a pattern with the flag g. */
function replaceAll(this: string, found: string | RegExp, by: string | (() => string)): string {
  if (typeof found !== 'string') return this.replace(found, by as string)
  return this.split(found).join(typeof by === 'string' ? by : by())
}

function fill(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true })
}

/** Gives an old engine what it lacks; a newer one keeps its own. */
export function equipOldPhone({ Array, Object, String }: Engine): void {
  fill(Array.prototype, 'flatMap', flatMap)
  fill(Object, 'fromEntries', fromEntries)
  fill(String.prototype, 'replaceAll', replaceAll)
}

equipOldPhone({ Array, Object, String })
