import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '@server/platform/project-root'
import { refusals } from '@shared/kernel/refusals'

const filesBelow = (folder: string): string[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1))

const sources = filesBelow('src').filter((file) => /\.tsx?$/.test(file))
const textOf = (file: string) => readFileSync(join(projectRoot, file), 'utf8')

describe('the house', () => {
  it('keeps one list of refusals, each of which is used', () => {
    const everything = sources
      .filter((file) => !file.endsWith('kernel/refusals.ts'))
      .map(textOf)
      .join('\n')

    const unused = Object.keys(refusals).filter((code) => !everything.includes(`'${code}'`))

    expect(unused).toEqual([])
  })

  it('writes each table in one room only', () => {
    const writes = /(?:insert into|update|delete from)\s+([a-z_]+)\b/gi
    const rooms = new Map<string, Set<string>>()
    for (const file of sources.filter(
      (one) => one.endsWith('.repository.ts') && !one.startsWith('src/server/demo'),
    )) {
      for (const [, table = ''] of textOf(file).matchAll(writes)) {
        if (['set', 'of', 'nothing', 'skip'].includes(table)) continue
        rooms.set(table, (rooms.get(table) ?? new Set()).add(file.split('/')[2] ?? ''))
      }
    }

    const shared = [...rooms]
      .filter(([, owners]) => owners.size > 1)
      .map(([table, owners]) => [table, [...owners]])

    expect(rooms.size).toBeGreaterThan(8)
    expect(shared).toEqual([])
  })

  it('has SQL in repositories and on the ground floor only', () => {
    const sql = /sql`|sql<[^>]*>`/
    const strays = sources.filter(
      (file) =>
        !/\.repository\.ts$|\/platform\//.test(file) &&
        file.startsWith('src/server') &&
        sql.test(textOf(file)),
    )

    expect(strays).toEqual([])
  })

  it('knows no folder outside of the product', () => {
    const strays = [...sources, ...filesBelow('config')].filter((file) =>
      /\.\.\/shared\/|\/work\//.test(textOf(file)),
    )

    expect(strays.filter((file) => basename(file) !== 'house.test.ts')).toEqual([])
  })
})
