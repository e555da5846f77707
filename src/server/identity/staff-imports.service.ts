import type { Sql } from '@server/platform/database'
import { readSheet } from '@server/platform/documents/read-sheet'
import { renderWorkbook } from '@server/platform/documents/sheets'
import {
  readStaffTable,
  staffColumns,
  staffNumbersOf,
  staffTitles,
} from '@shared/identity/staff-import.rules'
import type { StaffActor } from '@shared/kernel/actor'
import { addInvited } from './staff-invitations.service'
import { listTakenNumbers } from './staff-members.repository'
import { type AtDesk, type StaffParts, entryOf, staffOnly } from './staff-members.service'

const WIDTH = 18
const NOTE =
  '添人模板：第 2 行是表头，从第 3 行起一人一行。岗位写社区民警、辅警、网格员、调解员、包村干部、所长、管理员；派出所空着就是您自己的所；日期写成 2026-12-31 这样。'

export const staffTemplate = (now: Date): Promise<Buffer> =>
  renderWorkbook({
    sheets: [
      {
        name: '添人',
        columns: Object.values(staffColumns).map((title) => ({ title, width: WIDTH })),
        rows: [],
      },
    ],
    watermark: NOTE,
    at: now,
  })

type Read = ReturnType<typeof readStaffTable>

/** People from a table: first a dry run that names every bad cell, then all or nobody. */
export class StaffImports {
  constructor(private readonly parts: StaffParts) {}

  async run(file: Buffer | null, { apply }: { readonly apply: boolean }, desk: AtDesk) {
    const actor = staffOnly(desk.actor)
    const rows = await readSheet(file, staffTitles)
    return this.parts.database.transaction(async (sql) => {
      const stations = await this.parts.duties.stationNames(sql)
      const takenNumbers = await listTakenNumbers(sql, staffNumbersOf(rows))
      const read = readStaffTable(rows, { actor, stations, takenNumbers })
      const applied = apply && read.bad.length === 0 && rows.length > 0
      const invited = applied ? await this.inviteAll(sql, actor, read, desk.now) : []
      return { rows: rows.length, bad: read.bad, applied, invited }
    })
  }

  private async inviteAll(sql: Sql, actor: StaffActor, { staff }: Read, now: Date) {
    const invited: { staffNumber: string; name: string; firstPassword: string }[] = []
    for (const invitation of staff) {
      const { accountId, firstPassword } = await addInvited(sql, invitation, now)
      const { staffNumber, name, stationId } = invitation
      await this.parts.audit.record(sql, now, entryOf(actor, 'invite', { stationId, accountId }))
      invited.push({ staffNumber, name, firstPassword })
    }
    return invited
  }
}
