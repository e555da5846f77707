import { describe, expect, it } from 'vitest'
import type { Checklist } from '@shared/visits/checklist'
import type { VisitNotes } from '@shared/visits/visit'
import { checkVisit, keptNotes, stateWhenWrittenBy } from '@shared/visits/visit.rules'

const now = new Date('2026-11-24T02:00:00Z')
const item = (key: string) => ({ key, name: key, hint: key })
const checklist: Checklist = {
  version: 1,
  title: '清单',
  checks: [item('household')],
  prompts: [item('disputes')],
  topics: [item('drugs')],
}
const notes = (changes: Partial<VisitNotes> = {}): VisitNotes => ({
  checks: {},
  prompts: {},
  topics: [],
  welfare: [],
  landmark: null,
  contactName: null,
  note: null,
  nobodyHome: false,
  nextVisit: null,
  ...changes,
})
const fieldsOf = (day: string, changes: Partial<VisitNotes> = {}) =>
  checkVisit({ day, notes: notes(changes) }, checklist, now).map(({ field }) => field)

describe('a visit', () => {
  it('fits with nothing but a day', () => {
    expect(fieldsOf('2026-11-24')).toEqual([])
  })

  it.each([
    ['2026-10-24', []],
    ['2026-10-23', ['day']],
    ['2026-11-25', ['day']],
  ])('on %s has wrong: %j', (day, wrong) => {
    expect(fieldsOf(day)).toEqual(wrong)
  })

  it.each([
    ['2026-11-24', ['nextVisit']],
    ['2026-11-25', []],
    ['2027-11-29', []],
    ['2027-11-30', ['nextVisit']],
  ])('with the next on %s has wrong: %j', (nextVisit, wrong) => {
    expect(fieldsOf('2026-11-24', { nextVisit })).toEqual(wrong)
  })

  it('knows only the lines of its version of the checklist', () => {
    const foreign = {
      checks: { dogs: 'agrees' as const },
      prompts: { dogs: 'found' as const },
      topics: ['dogs'],
    }

    expect(fieldsOf('2026-11-24', foreign)).toEqual(['checks', 'prompts', 'topics'])
  })

  it('with nobody at home keeps only what the gate shows', () => {
    const full = notes({
      checks: { household: 'agrees' },
      prompts: { disputes: 'nothing' },
      topics: ['drugs'],
      landmark: '红铁门',
      nextVisit: '2026-12-01',
      nobodyHome: true,
    })

    expect(keptNotes(full)).toEqual(notes({ nobodyHome: true, landmark: '红铁门', nextVisit: '2026-12-01' }))
    expect(keptNotes({ ...full, nobodyHome: false }).topics).toEqual(['drugs'])
  })

  it('by an auxiliary is a draft', () => {
    expect([stateWhenWrittenBy('auxiliary'), stateWhenWrittenBy('officer')]).toEqual(['draft', 'recorded'])
  })
})
