import type * as Docx from 'docx'

/** The docx package, loaded when the first paper is asked for. */
export type Kit = typeof Docx

/** Points of the Chinese type sizes, doubled as Word counts them: 二号, 四号, 四号, 小四, 五号. */
export const sizes = { title: 44, heading: 28, text: 28, form: 24, note: 21 }

/** A centimetre in twips. */
const CM = 567
export const page = { width: 21 * CM, height: Math.round(29.7 * CM) }
export const margin = {
  top: 3 * CM,
  bottom: Math.round(2.5 * CM),
  left: Math.round(2.7 * CM),
  right: Math.round(2.5 * CM),
}
export const TEXT_WIDTH = page.width - margin.left - margin.right

/** Line spacing in 240ths of a line. */
export const spacing = { text: 360, form: 300 }

/** Windows, WPS and macOS each have these; Latin letters and figures stay in a Latin face. */
const face = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
})
export const faces = { song: face('宋体'), fangsong: face('仿宋'), hei: face('黑体') }

export interface Look {
  readonly size: number
  readonly font: Docx.IFontAttributesProperties
  readonly bold?: boolean
}

/** Word's own headings are blue. */
const BLACK = '000000'

/** The words of a paragraph; what was written on several lines stays on several lines. */
export const runsOf = ({ TextRun }: Kit, text: string, { size, font, bold = false }: Look): Docx.TextRun[] =>
  text.split('\n').map((line, index) => {
    const look = { size, font, bold, color: BLACK, ...(index === 0 ? {} : { break: 1 }) }
    return new TextRun({ ...look, text: line })
  })
