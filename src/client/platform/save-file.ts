import { callHeaders, readAnswer } from './request'
import { offline } from './request-problem'
import { apiAddress } from './runtime'
import type { FileEnding } from './saved-file'
import { parseProblem } from './saved-file'

/** A browser keeps every kind of file. */
export const canSave: (ending: FileEnding) => boolean = () => true

/** The name that the server gave the file (RFC 8187). */
function nameOf(response: Response, ending: FileEnding): string {
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return named === undefined ? `file.${ending}` : decodeURIComponent(named)
}

function keep(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 10_000)
}

/** Fetches a file as the signed-in person and hands it to the browser; rejects like `endpoint`. */
export async function saveFile(path: string, ending: FileEnding): Promise<void> {
  const response = await fetch(apiAddress(path), { headers: callHeaders() }).catch(() => {
    throw offline()
  })
  if (!response.ok) {
    readAnswer(response.status, parseProblem(await response.text()))
    return
  }
  keep(await response.blob(), nameOf(response, ending))
}
