import { z } from 'zod'
import { contract } from '@shared/kernel/contract'

const id = z.strictObject({ id: z.string().max(64) })

export const disputePaperContracts = {
  agreement: contract({
    method: 'GET',
    path: '/api/disputes/:id/agreement-paper',
    summary: '调解协议书（DOCX）：办这件事的人、请来的人、所长，还有双方自己的一份',
    access: 'signed-in',
    params: id,
    response: null,
    produces: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    status: 200,
  }),
  caseFile: contract({
    method: 'GET',
    path: '/api/disputes/:id/case-file',
    summary: '卷宗（ZIP，带卷内目录）：本警务区民警和所长',
    access: ['officer', 'station-chief'],
    params: id,
    response: null,
    produces: 'application/zip',
    status: 200,
  }),
} as const
