import { z } from 'zod'
import { attachmentView } from '@shared/kernel/attachment'
import { contract } from '@shared/kernel/contract'
import { publicId } from '@shared/kernel/fields'

export const uploadContracts = {
  upload: contract({
    method: 'POST',
    path: '/api/uploads',
    summary: '上传一张照片（JPEG、PNG、WebP，10 MB 以内）或一段录音（MP3，60 秒以内）',
    access: 'signed-in',
    /** The beat that it is for names the station; without it, the station of one's own village. */
    query: z.strictObject({ beatId: publicId.optional() }),
    response: attachmentView,
    status: 201,
    upload: true,
    changes: true,
  }),
  download: contract({
    method: 'GET',
    path: '/api/uploads/:id',
    summary: '取照片（image/jpeg）或录音（audio/mpeg）；地址带签名，一小时内有效；录音可以分段取',
    access: 'public',
    params: z.strictObject({ id: z.string().max(64) }),
    query: z.strictObject({ expires: z.string().max(20), signature: z.string().max(100) }),
    response: null,
    produces: 'image/jpeg',
    status: 200,
  }),
} as const
