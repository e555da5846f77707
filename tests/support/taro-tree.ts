/** A node as Taro writes it into `setData`: name, id, children, words, class, and shortened attributes. */
export interface TaroNode {
  readonly nn?: string
  readonly sid?: string
  readonly uid?: string
  readonly cn?: readonly TaroNode[]
  readonly v?: string
  readonly cl?: string
  readonly [attribute: string]: unknown
}

/** Sets a path such as `root.cn.[0].v`, as Taro writes into `setData`. */
export function assign(target: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.').map((part) => part.replace(/^\[(\d+)\]$/, '$1'))
  const last = keys.pop() ?? ''
  let holder = target
  for (const key of keys) {
    holder[key] ??= {}
    holder = holder[key] as Record<string, unknown>
  }
  holder[last] = value
}

/** Taro shortens attributes per component: which one of a node is its `aria-label`, by the template's number. */
export function labelAttributes(templates: string): ReadonlyMap<string, string> {
  const found = templates.matchAll(/<template name="tmpl_\d+_(\w+)">(.*?)<\/template>/gs)
  const pairs = [...found].flatMap(([, name = '', body = '']): [string, string][] => {
    const alias = /aria-label="\{\{[^}]*?i\.(\w+)/.exec(body)?.[1]
    // A field has one template for each of its states, `86_focus` and `86_blur`.
    return alias === undefined ? [] : [[name.replace(/_(?:focus|blur)$/, ''), alias]]
  })
  return new Map(pairs)
}
