import type * as Docx from 'docx'
import type { Block, Paper, TableBlock } from './paper'
import { WordTables } from './word-tables'
import { type Kit, faces, margin, page, runsOf, sizes, spacing } from './word-type'
import { settleOfficeFile } from './zip'

const isTable = (block: Block): block is TableBlock =>
  block.kind === 'table' || block.kind === 'form' || block.kind === 'signatures'

class BlockRenderer {
  private readonly tables: WordTables

  constructor(private readonly kit: Kit) {
    this.tables = new WordTables(kit)
  }

  render(block: Block): (Docx.Paragraph | Docx.Table)[] {
    if (isTable(block)) return [this.tables.draw(block)]
    switch (block.kind) {
      case 'title':
        return [this.title(block.text)]
      case 'number':
        return [this.line(block.text, sizes.form, { alignment: 'right', spacing: { line: spacing.text } })]
      case 'heading':
        return [this.heading(block.text)]
      case 'text':
        return [this.text(block.text)]
      case 'note':
        return [this.line(block.text, sizes.note, { spacing: { line: spacing.form, before: 60 } })]
      case 'gap':
        return [this.line('', sizes.form)]
      case 'closing':
        return block.lines.map((text) => this.closing(text))
    }
  }

  private title(text: string): Docx.Paragraph {
    const { AlignmentType, HeadingLevel, Paragraph } = this.kit
    return new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: { before: 120, after: 200 },
      children: runsOf(this.kit, text, { size: sizes.title, font: faces.song, bold: true }),
    })
  }

  private heading(text: string): Docx.Paragraph {
    const { HeadingLevel, Paragraph } = this.kit
    return new Paragraph({
      heading: HeadingLevel.HEADING_1,
      keepNext: true,
      spacing: { line: spacing.text, before: 160 },
      children: runsOf(this.kit, text, { size: sizes.heading, font: faces.hei }),
    })
  }

  /** Indented by two characters as Word counts them, and by as many twips for programs that know only those. */
  private text(text: string): Docx.Paragraph {
    return this.line(text, sizes.text, {
      alignment: this.kit.AlignmentType.BOTH,
      spacing: { line: spacing.text, before: 40 },
      indent: { firstLine: sizes.text * 20, firstLineChars: 200 },
    })
  }

  private closing(text: string): Docx.Paragraph {
    const indent = { right: 400 }
    return this.line(text, sizes.text, {
      alignment: 'right',
      keepNext: true,
      indent,
      spacing: { line: spacing.text },
    })
  }

  private line(text: string, size: number, options: Docx.IParagraphPropertiesOptions = {}): Docx.Paragraph {
    const children = runsOf(this.kit, text, { size, font: faces.fangsong })
    return new this.kit.Paragraph({ ...options, children })
  }
}

function footerOf({ Footer, PageNumber, Paragraph, TextRun }: Kit): Docx.Footer {
  const children = ['第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页']
  const run = new TextRun({ size: 18, font: faces.song, children })
  return new Footer({ children: [new Paragraph({ alignment: 'center', children: [run] })] })
}

function headerOf({ Header, Paragraph, TextRun }: Kit, watermark: string): Docx.Header {
  const run = new TextRun({ text: watermark, size: 16, color: '767676', font: faces.song })
  return new Header({ children: [new Paragraph({ alignment: 'center', children: [run] })] })
}

const language = { value: 'zh-CN', eastAsia: 'zh-CN' }
const BY = '家门口警务'

/** A paper as DOCX for Word and WPS: A4, Chinese faces and sizes, page numbers. */
export async function renderPaper({ name, blocks, at, watermark }: Paper): Promise<Buffer> {
  const kit = await import('docx')
  const renderer = new BlockRenderer(kit)
  const document = new kit.Document({
    title: name,
    creator: BY,
    lastModifiedBy: BY,
    styles: { default: { document: { run: { font: faces.fangsong, size: sizes.text, language } } } },
    sections: [
      {
        properties: { page: { size: page, margin: { ...margin, header: 700, footer: 700 } } },
        ...(watermark === undefined ? {} : { headers: { default: headerOf(kit, watermark) } }),
        footers: { default: footerOf(kit) },
        children: blocks.flatMap((block) => renderer.render(block)),
      },
    ],
  })
  return settleOfficeFile(await kit.Packer.toBuffer(document), at)
}
