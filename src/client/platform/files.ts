import Taro from '@tarojs/taro'
import { forgetBlob, keepBlob, readBlob } from './blob-shelf'
import { randomKey } from './random-key'
import { isWeapp } from './runtime'

/** A picture or a recording that the phone keeps until it has been sent; `id` outlives a restart. */
export interface KeptFile {
  readonly id: string
  readonly kind: 'picture' | 'voice'
  readonly seconds: number | null
}

/** A blob in the browser, the path of a temporary file in WeChat. */
export type RawFile = Blob | string

const shown = new Map<string, string>()

/** Keeps a file; the answer is its id. */
export async function keepFile(file: RawFile): Promise<string> {
  if (typeof file === 'string') return saveForGood(file)
  const id = randomKey()
  await keepBlob(id, file)
  return id
}

const saveForGood = (path: string) =>
  new Promise<string>((resolve, reject) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath: path,
      success: (saved) => {
        resolve((saved as { savedFilePath: string }).savedFilePath)
      },
      fail: ({ errMsg }) => {
        reject(new Error(errMsg))
      },
    })
  })

/** Where a kept file can be shown or played from on this phone; null where it is gone. */
export async function addressOfFile(id: string): Promise<string | null> {
  if (isWeapp) return id
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
  if (isWeapp) {
    Taro.getFileSystemManager().removeSavedFile({ filePath: id, fail: () => undefined })
    return
  }
  const address = shown.get(id)
  shown.delete(id)
  if (address !== undefined) URL.revokeObjectURL(address)
  await forgetBlob(id)
}
