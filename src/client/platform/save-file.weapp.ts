import Taro from '@tarojs/taro'
import { callHeaders, readAnswer } from './request'
import { offline } from './request-problem'
import { apiAddress } from './runtime'
import { type FileEnding, parseProblem } from './saved-file'

const isShown = (ending: FileEnding): ending is 'docx' | 'xlsx' => ending === 'docx' || ending === 'xlsx'

/** WeChat opens documents, whose menu then sends or keeps them; other files belong to the station's computer. */
export const canSave: (ending: FileEnding) => boolean = isShown

const readText = (filePath: string): string => {
  const read = Taro.getFileSystemManager().readFileSync(filePath, 'utf8')
  return typeof read === 'string' ? read : ''
}

/** Fetches a file as the signed-in person and opens it; rejects like `endpoint`. */
export async function saveFile(path: string, ending: FileEnding): Promise<void> {
  const { statusCode, tempFilePath } = await Taro.downloadFile({
    url: apiAddress(path),
    header: callHeaders(),
  }).catch(() => {
    throw offline()
  })
  if (statusCode !== 200) {
    readAnswer(statusCode, parseProblem(readText(tempFilePath)))
    return
  }
  if (isShown(ending)) await Taro.openDocument({ filePath: tempFilePath, fileType: ending, showMenu: true })
}
