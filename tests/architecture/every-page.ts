import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountOf } from '@tests/disputes/told-dispute'
import { openBrowser } from '@tests/support/browser'
import { openDevice, visit } from '@tests/support/device'
import { type Furnished, addressOf, everyPage, furnish } from '@tests/support/every-page'
import { type Measures, axeFaults, showsEmergencyLine, sizeFaults } from '@tests/support/page-faults'
import { type TestApp, startTestApp } from '@tests/support/test-app'

const measures = {
  ordinary: { target: 44, button: 44, text: 14 },
  elder: { target: 44, button: 60, text: 18 },
} as const satisfies Record<string, Measures>

const people = ['nobody', 'resident', 'officer', 'grid-worker', 'station-chief', 'administrator'] as const
const narrow = { width: 320, height: 640 }
const usual = { width: 390, height: 844 }

const pages = await everyPage()
/** Pages that the others only hear of: looked at as the person whom they are for. */
const ownPages: Readonly<Partial<Record<(typeof people)[number], readonly string[]>>> = {
  'grid-worker': ['disputes/pages/early-warning-form', 'disputes/pages/early-warnings'],
  'station-chief': [
    'feedback/pages/received',
    'household/pages/guide-gaps',
    'bookings/pages/booking-calendar',
    'audit/pages/audit',
    'identity/pages/staff',
    `identity/pages/staff-member?id=${accountOf('grid-worker-1')}`,
    'identity/pages/invite-staff',
    'identity/pages/import-staff',
    'beats/pages/station',
    'beats/pages/duty-hours',
    'statistics/pages/board',
  ],
  administrator: [
    'household/pages/edit-guides',
    'household/pages/edit-guide?slug=id-card-lost',
    'household/pages/edit-guide',
    'household/pages/guide-gaps',
    'articles/pages/edit-articles',
    'articles/pages/edit-article?slug=wildfire-ban',
    'audit/pages/audit',
    'beats/pages/stations',
    'beats/pages/import-villages',
    'retention/pages/periods',
    'visits/pages/edit-checklist',
    'statistics/pages/board',
  ],
}
const pagesOf = (person: (typeof people)[number]): readonly string[] => ownPages[person] ?? pages

/** Looks at every page as each kind of person sees it, on a phone and on the narrowest phone. */
export function describeEveryPage(mode: keyof typeof measures): void {
  describe.each(people)(`in ${mode} mode, seen by %s,`, (person) => {
    let app: TestApp
    let known: Furnished
    let browser: Browser
    let device: BrowserContext
    let page: Page

    beforeAll(async () => {
      app = await startTestApp()
      known = await furnish(app)
      browser = await openBrowser()
      const tokens = {
        nobody: undefined,
        resident: known.resident,
        officer: known.officer,
        'grid-worker': await app.staff('grid-worker-1'),
        'station-chief': await app.staff('chief'),
        administrator: await app.staff('administrator'),
      }
      const token = tokens[person]
      device = await openDevice(browser, app, { elder: mode === 'elder', token })
      page = await device.newPage()
    })
    afterAll(async () => {
      await browser.close()
      await app.close()
    })

    it.each(pagesOf(person))('%s can be read, tapped and heard', async (name) => {
      await page.setViewportSize(usual)
      await visit(page, addressOf(name, known))

      const faults = [...(await axeFaults(page)), ...(await sizeFaults(page, measures[mode]))]
      const emergencyLine = await showsEmergencyLine(page)
      await page.setViewportSize(narrow)
      const narrowFaults = await sizeFaults(page, measures[mode])

      expect([...new Set([...faults, ...narrowFaults])]).toEqual([])
      expect(emergencyLine).toBe(true)
    })
  })
}
