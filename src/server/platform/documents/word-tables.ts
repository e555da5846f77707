import type * as Docx from 'docx'
import type { FormRow, PaperColumn, TableBlock } from './paper'
import { type Kit, type Look, TEXT_WIDTH, faces, runsOf, sizes, spacing } from './word-type'

const margins = { top: 60, bottom: 60, left: 100, right: 100 }
const looks = {
  label: { size: sizes.form, font: faces.hei },
  value: { size: sizes.form, font: faces.fangsong },
} as const satisfies Record<string, Look>

function shares(parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => Math.floor((TEXT_WIDTH * part) / whole))
}

/** Draws tables over the whole width of the page, with fixed columns: WPS and Word then agree on them. */
export class WordTables {
  constructor(private readonly kit: Kit) {}

  draw(block: TableBlock): Docx.Table {
    switch (block.kind) {
      case 'table':
        return this.table(block.columns, block.rows)
      case 'form':
        return this.form(block.rows)
      case 'signatures':
        return this.signatures(block.places)
    }
  }

  /** A heading row that is repeated on every page, then the rows; no row is torn in two. */
  private table(columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): Docx.Table {
    const widths = shares(columns.map(({ width }) => width))
    const row = (cells: readonly string[], look: keyof typeof looks) =>
      new this.kit.TableRow({
        cantSplit: true,
        tableHeader: look === 'label',
        children: cells.map((text, index) => this.cell(text, widths[index] ?? 0, look)),
      })
    const titles = columns.map(({ title }) => title)
    return new this.kit.Table({
      ...this.frame(widths),
      rows: [row(titles, 'label'), ...rows.map((cells) => row(cells, 'value'))],
    })
  }

  private form(rows: readonly FormRow[]): Docx.Table {
    const widths = shares([2, 4, 2, 4])
    const [label = 0, value = 0, secondLabel = 0, secondValue = 0] = widths
    const cellsOf = ([name, text, secondName, secondText]: FormRow) =>
      secondName === undefined
        ? [this.cell(name, label, 'label'), this.cell(text, value + secondLabel + secondValue, 'value', 3)]
        : [
            this.cell(name, label, 'label'),
            this.cell(text, value, 'value'),
            this.cell(secondName, secondLabel, 'label'),
            this.cell(secondText ?? '', secondValue, 'value'),
          ]
    return new this.kit.Table({
      ...this.frame(widths),
      rows: rows.map((row) => new this.kit.TableRow({ cantSplit: true, children: cellsOf(row) })),
    })
  }

  /** Room to write a name and to press a finger on it, kept together at the end of a page. */
  private signatures(places: readonly string[]): Docx.Table {
    const { BorderStyle, HeightRule, Table, TableRow } = this.kit
    const half = Math.floor(TEXT_WIDTH / 2)
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
    const edges = { top: none, bottom: none, left: none, right: none }
    const pairs = places.flatMap((place, index) =>
      index % 2 === 0 ? [[place, places[index + 1] ?? '']] : [],
    )
    return new Table({
      ...this.frame([half, half]),
      borders: { ...edges, insideHorizontal: none, insideVertical: none },
      rows: pairs.map(
        (pair) =>
          new TableRow({
            cantSplit: true,
            height: { value: 1500, rule: HeightRule.ATLEAST },
            children: pair.map((text) => this.place(text, half, edges)),
          }),
      ),
    })
  }

  private place(text: string, size: number, borders: Docx.ITableCellBorders): Docx.TableCell {
    const { Paragraph, TableCell, WidthType } = this.kit
    const children = runsOf(this.kit, text, looks.value)
    return new TableCell({
      borders,
      width: { size, type: WidthType.DXA },
      children: [
        new Paragraph({ keepNext: true, keepLines: true, spacing: { line: spacing.text }, children }),
      ],
    })
  }

  private cell(text: string, size: number, look: keyof typeof looks, columnSpan = 1): Docx.TableCell {
    const { AlignmentType, Paragraph, TableCell, VerticalAlignTable, WidthType } = this.kit
    const alignment = look === 'value' ? AlignmentType.LEFT : AlignmentType.CENTER
    const children = runsOf(this.kit, text, looks[look])
    return new TableCell({
      columnSpan,
      margins,
      width: { size, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [new Paragraph({ alignment, spacing: { line: spacing.form }, children })],
    })
  }

  private frame(columnWidths: number[]) {
    const { TableLayoutType, WidthType } = this.kit
    const size = columnWidths.reduce((sum, width) => sum + width, 0)
    return { layout: TableLayoutType.FIXED, width: { size, type: WidthType.DXA }, columnWidths }
  }
}
