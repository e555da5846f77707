import Taro from '@tarojs/taro'
import type { RawFile } from './kept-file'

/** Keeps a temporary file; the answer is its id, here its path. */
export const keepFile = (file: RawFile): Promise<string> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath: typeof file === 'string' ? file : '',
      success: (saved) => {
        resolve((saved as { savedFilePath: string }).savedFilePath)
      },
      fail: ({ errMsg }) => {
        reject(new Error(errMsg))
      },
    })
  })

export const addressOfFile = (id: string): Promise<string | null> => Promise.resolve(id)

/** Forgets a kept file once it was sent or taken out. */
export function dropFile(id: string): Promise<void> {
  Taro.getFileSystemManager().removeSavedFile({ filePath: id, fail: () => undefined })
  return Promise.resolve()
}
