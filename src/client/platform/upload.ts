import Taro from '@tarojs/taro'
import type { ResponseOf } from '@shared/kernel/contract'
import type { uploadContracts } from '@shared/uploads/upload.contract'
import { addressOfFile } from './files'
import type { KeptFile } from './kept-file'
import { callHeaders, readAnswer } from './request'
import { RequestProblem, offline } from './request-problem'
import { apiAddress } from './runtime'

const PATH = '/api/uploads'
const TIMEOUT = 120_000
const fileNames = { picture: 'picture.jpg', voice: 'voice.mp3' }

const lost = () => new RequestProblem('upload.missing', '照片或录音在手机里找不到了，请重新选一次', 400)

/** A proxy may answer with a page instead of JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Uploads a kept file under its idempotency key; the answer is the id that a message carries. */
export async function uploadFile(file: KeptFile, key: string, beatId: string | null): Promise<string> {
  const address = await addressOfFile(file.id)
  if (address === null) throw lost()
  const answer = await Taro.uploadFile({
    url: apiAddress(beatId === null ? PATH : `${PATH}?beatId=${beatId}`),
    filePath: address,
    name: 'file',
    fileName: fileNames[file.kind],
    header: callHeaders({ key }),
    timeout: TIMEOUT,
  }).catch(() => {
    throw offline()
  })
  return (readAnswer(answer.statusCode, parse(answer.data)) as ResponseOf<typeof uploadContracts.upload>).id
}
