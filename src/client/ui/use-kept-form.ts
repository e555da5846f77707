import { useState } from 'react'
import { shelf } from '@client/platform/storage'

const isForm = (kept: unknown): kept is object => typeof kept === 'object' && kept !== null

/**
 * What somebody is filling in, kept on the phone with every key until it is sent. `round` grows whenever the fields have
 * to show something else than what was typed into them.
 */
export function useKeptForm<T extends object>(name: string, blank: T) {
  const place = `form:${name}`
  const [form, setForm] = useState<T>(() => {
    const kept = shelf.read(place)
    return isForm(kept) ? { ...blank, ...kept } : blank
  })
  const [round, setRound] = useState(0)
  const change = (part: Partial<T>) => {
    const next = { ...form, ...part }
    shelf.keep(place, next)
    setForm(next)
  }
  return {
    form,
    round,
    change,
    clear: () => {
      shelf.drop(place)
      setForm(blank)
      setRound(round + 1)
    },
    /** What was taken back stands in the fields again. */
    put: (part: Partial<T>) => {
      change(part)
      setRound(round + 1)
    },
  }
}
