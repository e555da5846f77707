import { type Block, type Paper, chineseNumber } from '@server/platform/documents/paper'
import { renderPaper } from '@server/platform/documents/word'
import { type PackedFile, zipFiles } from '@server/platform/documents/zip'
import type { CaseFileContents, CaseFilePart, CaseFileSheet } from '@shared/disputes/case-file'
import { agreementDocument } from './agreement-document'

/** A picture or a recording that belongs into the file. */
export interface CaseFileAttachment {
  readonly id: string
  readonly kind: 'picture' | 'voice'
  readonly content: Buffer
}

/** Who takes the file out and when, on every page; with the time for the papers themselves. */
export interface Export {
  readonly watermark: string
  readonly at: Date
}

const endings = { picture: { name: '照片', ending: 'jpg' }, voice: { name: '录音', ending: 'mp3' } } as const

const kinds = ['picture', 'voice'] as const

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** Characters that Windows allows in no file name. */
const fileName = (words: string) => words.replace(/[\\/:*?"<>|]/g, '-')

/** The heading says nothing new where it is the title of the paper. */
const sheetBlocks = ({ heading, lines, paragraphs }: CaseFileSheet, title: string): Block[] => [
  ...(heading === title ? [] : [{ kind: 'heading' as const, text: heading }]),
  ...(lines.length === 0
    ? []
    : [{ kind: 'form' as const, rows: lines.map(({ label, value }) => [label, value] as const) }]),
  ...paragraphs.map((text): Block => ({ kind: 'text', text })),
]

interface PlacedPart {
  readonly part: CaseFilePart
  /** Its place in the contents, from 1. */
  readonly place: number
  readonly attachments: readonly CaseFileAttachment[]
}

const prefixOf = ({ part, place }: PlacedPart) => `${twoDigits(place)} ${fileName(part.title)}`

/** The part on paper: the agreement as it is signed, else its sheets; null where there is nothing to print. */
function paperOf(file: CaseFileContents, { part }: PlacedPart, { watermark, at }: Export): Paper | null {
  if (part.name === 'agreement' && file.agreement !== null) return agreementDocument(file.agreement, at)
  if (part.sheets.length === 0) return null
  return {
    name: `${file.receipt} ${part.title}`,
    at,
    watermark,
    blocks: [
      { kind: 'title', text: part.title },
      { kind: 'number', text: file.receipt },
      ...part.sheets.flatMap((sheet) => sheetBlocks(sheet, part.title)),
    ],
  }
}

async function filesOf(file: CaseFileContents, placed: PlacedPart, taken: Export): Promise<PackedFile[]> {
  const prefix = prefixOf(placed)
  const paper = paperOf(file, placed, taken)
  const printed = paper === null ? [] : [{ path: `${prefix}.docx`, content: await renderPaper(paper) }]
  const attached = kinds.flatMap((kind) => {
    const { name, ending } = endings[kind]
    const ofKind = placed.attachments.filter((one) => one.kind === kind)
    return ofKind.map(({ content }, index) => ({
      path: `${prefix}/${name}${twoDigits(index + 1)}.${ending}`,
      content,
    }))
  })
  return [...printed, ...attached]
}

function remarkOf({ part, attachments }: PlacedPart, files: readonly PackedFile[]): string {
  if (files.length > 0) {
    const pictures = attachments.filter(({ kind }) => kind === 'picture').length
    const voices = attachments.length - pictures
    const counted = [pictures > 0 ? `照片 ${pictures} 张` : '', voices > 0 ? `录音 ${voices} 段` : '']
    return ['电子', ...counted.filter((one) => one !== '')].join('，')
  }
  return part.isRequired ? '纸质另存（必须）' : '无，或纸质另存'
}

const columns = [
  { title: '序号', width: 1 },
  { title: '文书名称', width: 4 },
  { title: '份数', width: 1 },
  { title: '备注', width: 3 },
]

/** 卷内目录: what lies in the file, also what lies in it on paper only. */
function contentsPaper(file: CaseFileContents, rows: readonly (readonly string[])[], taken: Export): Paper {
  return {
    name: `${file.receipt} 卷内目录`,
    at: taken.at,
    watermark: taken.watermark,
    blocks: [
      { kind: 'title', text: '卷内目录' },
      {
        kind: 'form',
        rows: [
          ['卷宗编号', file.receipt, '立卷单位', file.station],
          ['案由', file.title],
        ],
      },
      { kind: 'gap' },
      { kind: 'table', columns, rows },
      {
        kind: 'note',
        text: `本卷共${chineseNumber(rows.length)}项。标“纸质另存”的，把签了字的原件装进纸质卷宗。`,
      },
    ],
  }
}

/** The file (卷宗) of a dispute as one ZIP; the same contents give the same bytes. */
export async function caseFileZip(
  file: CaseFileContents,
  attachments: readonly CaseFileAttachment[],
  taken: Export,
): Promise<Buffer> {
  const placed = file.parts.map((part, index): PlacedPart => {
    const own = part.uploadIds.flatMap((id) => attachments.find((one) => one.id === id) ?? [])
    return { part, place: index + 1, attachments: own }
  })
  const packed = await Promise.all(placed.map((one) => filesOf(file, one, taken)))
  const rows = placed.map((one, index) => {
    const files = packed[index] ?? []
    const count = files.length === 0 ? '' : String(files.length)
    return [String(one.place), one.part.title, count, remarkOf(one, files)]
  })
  const contents = { path: '00 卷内目录.docx', content: await renderPaper(contentsPaper(file, rows, taken)) }
  return zipFiles([contents, ...packed.flat()])
}
