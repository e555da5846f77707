import Taro from '@tarojs/taro'
import type { KeptFile } from './kept-file'
import { callHeaders } from './request'
import { offline } from './request-problem'
import { UPLOAD_TIMEOUT, fileNames, uploadAddress, uploadedId } from './upload-answer'

/** Uploads a kept file under its idempotency key; the answer is the id that a message carries. */
export async function uploadFile(file: KeptFile, key: string, beatId: string | null): Promise<string> {
  const answer = await Taro.uploadFile({
    url: uploadAddress(beatId),
    filePath: file.id,
    name: 'file',
    fileName: fileNames[file.kind],
    header: callHeaders({ key }),
    timeout: UPLOAD_TIMEOUT,
  }).catch(() => {
    throw offline()
  })
  return uploadedId(answer.statusCode, answer.data)
}
