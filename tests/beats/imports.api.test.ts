import excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { villageTitles } from '@shared/beats/village-import.rules'
import { type Answer, type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp
let administrator: string
let chief: string
beforeAll(async () => {
  app = await startTestApp()
  administrator = await app.staff('administrator')
  chief = await app.staff('chief')
})
afterAll(() => app.close())

const rowsOf = (sheet: excel.Worksheet) =>
  Array.from({ length: sheet.rowCount }, (_, row) => sheet.getRow(row + 1))

/** The template as the server hands it out, filled in as a person does. */
async function filled(
  path: string,
  token: string,
  rows: readonly (readonly (string | number)[])[],
): Promise<FormData> {
  const response = await fetch(new URL(path, app.url), { headers: { authorization: `Bearer ${token}` } })
  const book = new excel.Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error('no sheet')
  rows.forEach((values, index) => {
    values.forEach((value, column) => {
      sheet.getCell(3 + index, column + 1).value = value
    })
  })
  expect(rowsOf(sheet).length).toBeGreaterThan(1)
  const form = new FormData()
  form.append('file', new Blob([Buffer.from(await book.xlsx.writeBuffer())]), 'table.xlsx')
  return form
}

const villagesPath = '/api/villages/import'
const staffPath = '/api/staff/import'
const send = (path: string, token: string, body: FormData): Promise<Answer> =>
  app.call('POST', path, { token, body })
const template = (path: string) => `${path}/template`
const find = async (q: string) => (await app.call('GET', '/api/villages', { query: { q } })).body.items[0]

const good = [
  ['620822105221', '景村', '西屯镇', '西屯派出所', '第一警务区', '老景', '上景、下景', 35.14, 107.6],
  ['620822105206', '白草坡村', '西屯镇', '西屯派出所', '第二警务区', '', '', '', ''],
]

describe('a table of villages', () => {
  it('is tried first: every bad cell is named, and nothing is changed', async () => {
    const body = await filled(template(villagesPath), administrator, [
      ...good,
      ['6208', '', '西屯镇', '没有的所', '第一警务区', '', '', 95, 107.6],
      ['620822105206', '别的村', '西屯镇', '西屯派出所', '第九警务区', '', '', '', ''],
    ])

    const { status, body: answer } = await send(`${villagesPath}?apply=yes`, administrator, body)

    expect(status).toBe(200)
    expect(answer).toMatchObject({ rows: 4, applied: false })
    expect(answer.bad.map((one: { row: number; column: string }) => `${one.row} ${one.column}`)).toEqual([
      '5 统计代码',
      '5 村名',
      '5 派出所',
      '5 纬度',
      '6 村名',
      '6 警务区',
      '6 统计代码',
    ])
    expect((await find('景村')).name).not.toBe('景村')
  })

  it('adds new villages and moves known ones in one act', async () => {
    const body = () => filled(template(villagesPath), administrator, good)

    const dry = await send(villagesPath, administrator, await body())
    const untouched = await find('下景')
    const done = await send(`${villagesPath}?apply=yes`, administrator, await body())

    expect(dry.body).toEqual({ rows: 2, bad: [], applied: false })
    expect(untouched.matched).not.toBe('下景')
    expect(done.body).toEqual({ rows: 2, bad: [], applied: true })
    expect(await find('下景')).toMatchObject({ name: '景村', matched: '下景', beat: { name: '第一警务区' } })
    expect((await find('白草坡')).beat.name).toBe('第二警务区')
  })

  it('is refused to a chief, as a picture, and without its head', async () => {
    const other = new excel.Workbook()
    other.addWorksheet('x').addRow(villageTitles.slice(1))
    const headless = new FormData()
    headless.append('file', new Blob([Buffer.from(await other.xlsx.writeBuffer())]), 'x.xlsx')
    const picture = new FormData()
    picture.append('file', new Blob([Buffer.from('PK not a table')]), 'x.xlsx')

    const byChief = await send(villagesPath, chief, headless)
    const wrongHead = await send(villagesPath, administrator, headless)
    const noTable = await send(villagesPath, administrator, picture)

    expect(byChief.status).toBe(403)
    expect([wrongHead.body.code, noTable.body.code]).toEqual(['import.unreadable', 'import.unreadable'])
  })
})

describe('a table of people', () => {
  const people = [
    ['990101', '令狐远', '社区民警', '', '0933-0000003', '', '', ''],
    ['wg9101', '朱明霞', '网格员', '西屯派出所', '', '2027-12-31', '店子村', '2026-11-01'],
  ]

  it('invites all of them, each with a first password', async () => {
    const dry = await send(staffPath, chief, await filled(template(staffPath), chief, people))
    const done = await send(`${staffPath}?apply=yes`, chief, await filled(template(staffPath), chief, people))
    const again = await send(
      `${staffPath}?apply=yes`,
      chief,
      await filled(template(staffPath), chief, people),
    )
    const session = await app.call('POST', '/api/sessions', {
      body: { staffNumber: '990101', password: done.body.invited[0].firstPassword },
    })

    expect(dry.body).toEqual({ rows: 2, bad: [], applied: false, invited: [] })
    expect(done.body.invited.map((one: { staffNumber: string }) => one.staffNumber)).toEqual([
      '990101',
      'WG9101',
    ])
    expect(session.body.actor).toMatchObject({ name: '令狐远', mustChangePassword: true })
    expect(again.body).toMatchObject({ applied: false, invited: [] })
    expect(again.body.bad[0]).toEqual({ row: 3, column: '警号（工号）', text: '这个号已经有人用了' })
  })

  it('adds nobody where one row is wrong', async () => {
    const table = await filled(template(staffPath), chief, [
      ['990111', '王可', '社区民警', '', '', '', '', ''],
      ['990112', '李可', '所长', '', '', '', '', ''],
    ])

    const { body } = await send(`${staffPath}?apply=yes`, chief, table)
    const rows = await app.sql`select from staff f where f.staff_number = '990111'`

    expect(body).toMatchObject({ applied: false, bad: [{ row: 4, column: '岗位' }], invited: [] })
    expect(rows).toHaveLength(0)
  })
})
