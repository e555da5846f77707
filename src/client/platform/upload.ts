import { readBlob } from './blob-shelf'
import type { KeptFile } from './kept-file'
import { callHeaders } from './request'
import { RequestProblem, offline } from './request-problem'
import { UPLOAD_TIMEOUT, fileNames, uploadAddress, uploadedId } from './upload-answer'

const lost = () => new RequestProblem('upload.missing', '照片或录音在手机里找不到了，请重新选一次', 400)

/** Uploads a kept file under its idempotency key; the answer is the id that a message carries. */
export async function uploadFile(file: KeptFile, key: string, beatId: string | null): Promise<string> {
  const blob = await readBlob(file.id)
  if (blob === undefined) throw lost()
  const form = new FormData()
  form.append('file', blob, fileNames[file.kind])
  const patience = new AbortController()
  const timer = setTimeout(() => {
    patience.abort()
  }, UPLOAD_TIMEOUT)
  const request = { method: 'POST', headers: callHeaders({ key }), body: form, signal: patience.signal }
  try {
    const answer = await fetch(uploadAddress(beatId), request)
    return uploadedId(answer.status, await answer.text())
  } catch (thrown) {
    throw thrown instanceof RequestProblem ? thrown : offline()
  } finally {
    clearTimeout(timer)
  }
}
