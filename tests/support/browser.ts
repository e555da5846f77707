import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
]

/** The system's Chromium where there is one; else the one that ships inside npm, so that a fresh machine needs nothing. */
async function executable(): Promise<{ path: string; args: string[] }> {
  const named = process.env.CHROMIUM ?? '/usr/bin/chromium'
  if (existsSync(named)) return { path: named, args: [] }
  const { default: packed } = await import('@sparticuz/chromium')
  return {
    path: await packed.executablePath(),
    args: packed.args.filter((flag) => !/^--(headless|single-process)/.test(flag)),
  }
}

export async function openBrowser(): Promise<Browser> {
  const { path, args } = await executable()
  return chromium.launch({ executablePath: path, args: [...args, ...quiet], headless: true })
}

/** A villager's phone: 390 × 844, touch, Chinese. */
export const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
} as const

/** A desk computer of the station. */
export const desk = {
  viewport: { width: 1280, height: 800 },
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
} as const
