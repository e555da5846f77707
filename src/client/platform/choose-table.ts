import { callHeaders, readAnswer } from './request'
import { offline } from './request-problem'
import { apiAddress } from './runtime'
import { parseProblem } from './saved-file'

/** A table that a person has picked: a file in the browser, the path of a temporary file in WeChat. */
export interface ChosenTable {
  readonly name: string
  readonly file: Blob | string
}

const XLSX = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Lets a person pick an XLSX; null where they pick none. */
export const chooseTable = (): Promise<ChosenTable | null> =>
  new Promise((resolve) => {
    const box = document.createElement('input')
    box.type = 'file'
    box.accept = XLSX
    box.addEventListener('change', () => {
      const file = box.files?.[0]
      resolve(file ? { name: file.name, file } : null)
    })
    box.addEventListener('cancel', () => {
      resolve(null)
    })
    box.click()
  })

/** Sends a table to the endpoint that reads it; rejects like `endpoint`. */
export async function sendTable(path: string, { name, file }: ChosenTable): Promise<unknown> {
  const form = new FormData()
  if (typeof file === 'string') throw new Error('a browser sends blobs, not paths')
  form.append('file', file, name)
  const request = { method: 'POST', headers: callHeaders(), body: form }
  const response = await fetch(apiAddress(path), request).catch(() => {
    throw offline()
  })
  return readAnswer(response.status, parseProblem(await response.text()))
}
