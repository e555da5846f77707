import { forgetBlob, keepBlob, readBlob } from './blob-shelf'
import type { RawFile } from './kept-file'
import { randomKey } from './random-key'

const shown = new Map<string, string>()

/** Keeps a file; the answer is its id. */
export async function keepFile(file: RawFile): Promise<string> {
  if (typeof file === 'string') throw new Error('a browser keeps blobs, not paths')
  const id = randomKey()
  await keepBlob(id, file)
  return id
}

/** Where a kept file can be shown or played from on this phone; null where it is gone. */
export async function addressOfFile(id: string): Promise<string | null> {
  const known = shown.get(id)
  if (known !== undefined) return known
  const blob = await readBlob(id)
  if (blob === undefined) return null
  const address = URL.createObjectURL(blob)
  shown.set(id, address)
  return address
}

/** Forgets a kept file once it was sent or taken out. */
export async function dropFile(id: string): Promise<void> {
  const address = shown.get(id)
  shown.delete(id)
  if (address !== undefined) URL.revokeObjectURL(address)
  await forgetBlob(id)
}
