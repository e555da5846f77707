import type { Sql } from '@server/platform/database'
import { keptSince, sayKept } from '@server/retention'
import type { Uploads } from '@server/uploads'
import { sayInstant } from '@shared/kernel/beijing-time'
import type { OwnDataPart, OwnRecord } from '@shared/kernel/own-data'
import {
  type LeftFiles,
  type OwnLine,
  listOwnLines,
  removeLinesBefore,
  removeThreadsOf,
} from './own-threads.repository'

const MOST_FORGOTTEN = 10_000

const sayFiles = (files: number): string => (files === 0 ? '' : `（附 ${String(files)} 个照片或录音）`)
const saySender = (role: string | null): string =>
  role === 'resident' ? '我' : role === null ? '系统' : '民警'

function toRecords(lines: readonly OwnLine[], now: Date): OwnRecord[] {
  const threads = new Map<string, OwnLine[]>()
  for (const line of lines) threads.set(line.uuid, [...(threads.get(line.uuid) ?? []), line])
  return [...threads.values()].map((said) => ({
    title: `${said[0]?.receipt ?? ''}，和${said[0]?.beatName ?? ''}的对话`,
    lines: said.map(({ senderRole, text, files, sentAt }) => ({
      label: `${saySender(senderRole)}，${sayInstant(sentAt, now)}`,
      value: `${text ?? ''}${sayFiles(files)}`,
    })),
  }))
}

/** What the room keeps about a resident, and how it is deleted: by themselves or by its age. */
export class OwnThreads {
  constructor(private readonly uploads: Uploads) {}

  async ownDataOf(sql: Sql, accountId: string, now: Date): Promise<OwnDataPart | null> {
    const lines = await listOwnLines(sql, accountId)
    if (lines.length === 0) return null
    return {
      title: '和民警的对话',
      purpose: '答复您问的事',
      keptFor: `放 ${await sayKept(sql, 'chat')}，满了自动删；注销账号时马上删`,
      records: toRecords(lines, now),
    }
  }

  async forgetOwner(sql: Sql, accountId: string): Promise<null> {
    await this.removeFiles(sql, await removeThreadsOf(sql, accountId))
    return null
  }

  async forgetOld(sql: Sql, now: Date): Promise<void> {
    const before = await keptSince(sql, 'chat', now)
    await this.removeFiles(sql, await removeLinesBefore(sql, before, MOST_FORGOTTEN))
  }

  private async removeFiles(sql: Sql, left: readonly LeftFiles[]): Promise<void> {
    for (const { stationId, uploadIds } of left) await this.uploads.remove(sql, stationId, uploadIds)
  }
}
