import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bookingNames } from '@server/bookings'
import { disputeNames } from '@server/disputes'
import { projectRoot } from '@server/platform/project-root'
import { ledgerSubjects } from '@shared/statistics/ledger'
import { lineFields, sheetColumns } from '@shared/statistics/ledger-columns'

const dictionary = readFileSync(join(projectRoot, 'docs/county-export.md'), 'utf8')

describe('the data dictionary of the county export', () => {
  it.each(ledgerSubjects)('explains every field of %s', (subject) => {
    const part = dictionary.split('\n## ').find((one) => one.includes(`(\`${subject}\`)`)) ?? ''
    const explained = [...part.matchAll(/^\| `(\w+)`/gm)].map(([, key]) => key)

    expect(explained).toEqual(lineFields(subject).map(({ key }) => key))
  })

  it('names every code', () => {
    const names = [disputeNames.categories, disputeNames.sources, disputeNames.risks, disputeNames.states]
    const codes = [...names, bookingNames.services, bookingNames.states].flatMap(Object.entries)

    for (const [code, name] of codes)
      expect(dictionary).toMatch(new RegExp(`\\| \`${code}\` +\\| ${String(name)} `))
  })

  it('has no field that only an approved sheet may show', () => {
    for (const subject of ledgerSubjects) {
      const lines = lineFields(subject).map(({ key }) => key)
      const approved = sheetColumns(subject, true).filter(({ kind }) => kind === 'personal')

      expect(approved.length).toBeGreaterThan(2)
      expect(approved.filter(({ key }) => lines.includes(key))).toEqual([])
    }
  })
})
