import type { Reference } from '../messages.api'

/** Reads `guide:id-card-renewal` from the page's address; null for anything else. */
export function referenceFrom(address: string | undefined, title: string | undefined): Reference | null {
  const [kind, key] = (address ?? '').split(':')
  if (key === undefined || title === undefined) return null
  if (kind === 'guide' || kind === 'article') return { kind, slug: key, title: title.slice(0, 60) }
  return kind === 'booking' || kind === 'dispute' ? { kind, id: key, title: title.slice(0, 60) } : null
}
