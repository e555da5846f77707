import { useState } from 'react'

/** What somebody is filling in, a change of one part of it, and the sentence that says what is still missing. */
export function useForm<T extends object>(first: T | (() => T)) {
  const [form, setForm] = useState(first)
  const [missing, setMissing] = useState<string>()
  return {
    form,
    change: (part: Partial<T>) => {
      setForm((before) => ({ ...before, ...part }))
    },
    missing,
    setMissing: (sentence: string | null | undefined) => {
      setMissing(sentence ?? undefined)
    },
  }
}
