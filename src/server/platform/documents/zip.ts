import type JSZip from 'jszip'

/** The earliest time that a ZIP can carry: the same contents always give the same bytes, whenever they are packed. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1))
/** Word and WPS look for it first (ECMA-376 part 2). */
const CONTENT_TYPES = '[Content_Types].xml'

export interface PackedFile {
  readonly path: string
  readonly content: Buffer | string
}

const emptyZip = async (): Promise<JSZip> => new (await import('jszip')).default()

/** One ZIP of these files, in this order. */
export async function zipFiles(files: readonly PackedFile[]): Promise<Buffer> {
  const zip = await emptyZip()
  for (const { path, content } of files) zip.file(path, content, { date: NO_TIME, createFolders: false })
  return zip.generateAsync({
    type: 'nodebuffer',
    platform: 'DOS',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
  })
}

const instantsIn = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g

/** An office file packed anew: its parts in one order, and `at` as the only time in it. */
export async function settleOfficeFile(bytes: Buffer, at: Date): Promise<Buffer> {
  const zip = await (await emptyZip()).loadAsync(bytes)
  const names = Object.values(zip.files)
    .filter(({ dir }) => !dir)
    .map(({ name }) => name)
    .sort()
  const ordered = [CONTENT_TYPES, ...names.filter((name) => name !== CONTENT_TYPES)]
  const stamp = `${at.toISOString().slice(0, 19)}Z`
  const files = ordered.map(async (path): Promise<PackedFile> => {
    const part = zip.file(path)
    if (path !== 'docProps/core.xml') return { path, content: (await part?.async('nodebuffer')) ?? '' }
    const core = (await part?.async('string')) ?? ''
    return { path, content: core.replace(instantsIn, `$1${stamp}$2`) }
  })
  return zipFiles(await Promise.all(files))
}
