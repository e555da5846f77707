import { useState } from 'react'
import { dropFile, keepFile } from '@client/platform/files'
import type { KeptFile, RawFile } from '@client/platform/kept-file'
import { toast } from '@client/platform/notice'
import { choosePictures } from '@client/platform/picture'
import { shelf } from '@client/platform/storage'

const MOST = 9

export interface Attachments {
  readonly files: readonly KeptFile[]
  readonly addPictures: () => Promise<void>
  readonly addVoice: (file: RawFile, seconds: number) => Promise<void>
  readonly remove: (file: KeptFile) => void
  /** Hands the files over to the queue and starts empty again. */
  readonly take: () => readonly KeptFile[]
}

const shelfName = (form: string) => `files:${form}`

const isFiles = (kept: unknown): kept is readonly KeptFile[] => Array.isArray(kept)

function readKept(form: string): readonly KeptFile[] {
  const kept = shelf.read(shelfName(form))
  return isFiles(kept) ? kept : []
}

/** Puts files back into a form that is not on the page now; it shows them when it appears. */
export const putBack = (form: string, files: readonly KeptFile[]): void => {
  if (files.length > 0) shelf.keep(shelfName(form), [...readKept(form), ...files].slice(0, MOST))
}

/** Takes the files of a form that is not on the page; nothing of them stays in it. */
export function takeKept(form: string): readonly KeptFile[] {
  const files = readKept(form)
  shelf.drop(shelfName(form))
  return files
}

/** Pictures and recordings of a form that is not sent yet; like its text they survive closing the page. */
export function useAttachments(form: string): Attachments {
  const name = shelfName(form)
  const [files, setFiles] = useState(() => readKept(form))
  const set = (next: readonly KeptFile[]) => {
    if (next.length === 0) shelf.drop(name)
    else shelf.keep(name, next)
    setFiles(next)
  }
  const add = async (raw: readonly RawFile[], kind: KeptFile['kind'], seconds: number | null) => {
    const kept = await Promise.all(raw.map(async (one) => ({ id: await keepFile(one), kind, seconds })))
    set([...files, ...kept])
  }
  const room = MOST - files.length
  return {
    files,
    async addPictures() {
      if (room <= 0) toast(`一次最多 ${String(MOST)} 个`)
      else await add(await choosePictures(room), 'picture', null)
    },
    async addVoice(file, seconds) {
      if (room <= 0) toast(`一次最多 ${String(MOST)} 个`)
      else await add([file], 'voice', seconds)
    },
    remove(file) {
      set(files.filter(({ id }) => id !== file.id))
      void dropFile(file.id)
    },
    take() {
      set([])
      return files
    },
  }
}
