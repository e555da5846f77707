import { isWeapp } from './runtime'

/** Long enough that what the person opened has come first. */
const PAUSE = 8000

interface Workers {
  readonly register: (address: string) => Promise<{ readonly active: ServiceWorker | null }>
  readonly ready: Promise<{ readonly active: ServiceWorker | null }>
}

/** Old browsers, and pages that are not served safely, have none. */
const workers = (): Workers | null =>
  isWeapp ? null : ((navigator as { readonly serviceWorker?: Workers }).serviceWorker ?? null)

/** The web page opens without a signal once it was opened with one; WeChat keeps the mini-program itself. */
export async function keepPages(): Promise<void> {
  const offered = workers()
  if (offered === null) return
  try {
    await offered.register('/offline-worker.js')
    const { active } = await offered.ready
    setTimeout(() => {
      active?.postMessage('renew-parts')
    }, PAUSE)
  } catch {
    // Somebody who forbids it reads with a signal only.
  }
}
