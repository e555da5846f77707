import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const named = process.env.SOFFICE
const usual = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
]

const soffice = (named === undefined ? usual : [named]).find((place) => existsSync(place))

/** Whether LibreOffice is on this machine; where it is not, the tests that need it are skipped aloud. */
export const hasOffice = soffice !== undefined

export const officeMissing =
  'LibreOffice is missing, so the papers were not opened: apt-get install --no-install-recommends libreoffice-writer-nogui libreoffice-calc-nogui'

function run(command: string, words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { stdio: 'ignore' })
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`LibreOffice ended with ${String(code)}`))
    })
  })
}

const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
const filters = { pdf: 'pdf', txt: 'txt:Text (encoded):UTF8', csv } as const

/** LibreOffice takes seconds to start, more while other tests run. */
export const OFFICE_TIME = 90_000

/** What LibreOffice makes of a file, with a profile of its own: several tests may run at once. */
async function convert(bytes: Buffer, from: 'docx' | 'xlsx', to: keyof typeof filters) {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-office-'))
  try {
    await writeFile(join(folder, `paper.${from}`), bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const words = [
      '--headless',
      '--convert-to',
      filters[to],
      '--outdir',
      folder,
      join(folder, `paper.${from}`),
    ]
    await run(soffice ?? 'soffice', [profile, ...words])
    const made = (await readdir(folder)).filter((name) => name.endsWith(`.${to}`)).sort()
    return await Promise.all(
      made.map(async (name) => ({ name, content: await readFile(join(folder, name)) })),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The words of a DOCX as LibreOffice reads them. */
export async function textOfDocx(bytes: Buffer): Promise<string> {
  const [made] = await convert(bytes, 'docx', 'txt')
  return made?.content.toString('utf8') ?? ''
}

/** Each sheet of an XLSX as LibreOffice reads it, in CSV, by the sheet's name. */
export async function sheetsOfXlsx(bytes: Buffer): Promise<Readonly<Record<string, string>>> {
  const made = await convert(bytes, 'xlsx', 'csv')
  return Object.fromEntries(
    made.map(({ name, content }) => [name.slice('paper-'.length, -'.csv'.length), content.toString('utf8')]),
  )
}

/** How many PDF pages LibreOffice prints it on. */
export async function countPages(bytes: Buffer, from: 'docx' | 'xlsx'): Promise<number> {
  const [made] = await convert(bytes, from, 'pdf')
  return made?.content.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
