import Taro from '@tarojs/taro'
import type { ChosenTable } from './choose-table'
import { callHeaders, readAnswer } from './request'
import { offline } from './request-problem'
import { apiAddress } from './runtime'
import { parseProblem } from './saved-file'

const TIMEOUT = 120_000

/** In WeChat a table comes out of a chat; null where the person picks none. */
export const chooseTable = (): Promise<ChosenTable | null> =>
  Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] }).then(
    ({ tempFiles: [file] }) => (file ? { name: file.name, file: file.path } : null),
    () => null,
  )

/** Sends a table to the endpoint that reads it; rejects like `endpoint`. */
export async function sendTable(path: string, { file }: ChosenTable): Promise<unknown> {
  const answer = await Taro.uploadFile({
    url: apiAddress(path),
    filePath: typeof file === 'string' ? file : '',
    name: 'file',
    header: callHeaders(),
    timeout: TIMEOUT,
  }).catch(() => {
    throw offline()
  })
  return readAnswer(answer.statusCode, parseProblem(answer.data))
}
