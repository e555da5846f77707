interface Span {
  readonly from: string
  readonly to: string
}

export const weekdayNames = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** `08:30-12:00，14:30-18:00`; an empty line is a day without duty. */
export const sayTyped = (spans: readonly Span[]): string =>
  spans.map(({ from, to }) => `${from}-${to}`).join('，')

const padded = (clock: string) => clock.replace(/^(\d):/, '0$1:')

/** Reads what was typed, however the strokes and commas are written; null where it is no clock time. */
export function readTyped(text: string): Span[] | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[–—~至到]/g, '-')
    .trim()
  if (plain === '') return []
  const spans = plain.split(/[,、;\s]+/).map((part) => {
    const [, from = '', to = ''] = /^(\d{1,2}:\d{2})-(\d{1,2}:\d{2})$/.exec(part) ?? []
    return { from: padded(from), to: padded(to) }
  })
  return spans.every(({ from }) => from !== '') ? spans : null
}
