const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** What a field of a guide or article says, in one line of plain words. */
export function plainWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return '（没有）'
  if (Array.isArray(value)) return value.length === 0 ? '（没有）' : value.map(plainWords).join('；')
  if (isObject(value)) {
    return Object.values(value)
      .filter((part) => part !== null && part !== undefined)
      .map(plainWords)
      .join('，')
  }
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The fields in which two versions of a text differ; a note left out and an empty one are the same. */
export const changedFields = <T extends object>(before: T, after: T): (keyof T)[] =>
  (Object.keys(after) as (keyof T)[]).filter(
    (field) => plainWords(before[field]) !== plainWords(after[field]),
  )
