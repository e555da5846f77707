import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { DangerCheck } from '@shared/safety/danger'
import { checkDanger } from '@shared/safety/danger.rules'
import { DangerSheet } from './danger-sheet'

const PAUSE = 700

interface DangerScreen {
  /** Listens while the person types; each number comes up once. */
  readonly watch: (text: string) => void
  /** Goes on at once where the text is calm or the sheet was answered, else after 「仍要告诉民警」. */
  readonly before: (text: string, go: () => void) => void
  readonly sheet: ReactNode
}

/** The danger screen of a form that a villager writes in. */
export function useDanger(): DangerScreen {
  const [heard, setHeard] = useState<{ check: DangerCheck; go: () => void } | null>(null)
  const shown = useRef(new Set<string | null>())
  const answered = useRef(new Set<string | null>())
  const typing = useRef<ReturnType<typeof setTimeout>>()
  useEffect(
    () => () => {
      clearTimeout(typing.current)
    },
    [],
  )

  const watch = (text: string) => {
    clearTimeout(typing.current)
    typing.current = setTimeout(() => {
      const check = checkDanger(text)
      if (check.call === null || shown.current.has(check.call)) return
      shown.current.add(check.call)
      setHeard({ check, go: () => undefined })
    }, PAUSE)
  }
  const before = (text: string, go: () => void) => {
    clearTimeout(typing.current)
    const check = checkDanger(text)
    if (check.call !== null && !answered.current.has(check.call)) {
      setHeard({ check, go })
      return
    }
    shown.current.clear()
    answered.current.clear()
    go()
  }
  const close = () => {
    setHeard(null)
  }
  const goOn = () => {
    if (heard === null) return
    answered.current.add(heard.check.call)
    close()
    heard.go()
  }
  return {
    watch,
    before,
    sheet: heard === null ? null : <DangerSheet check={heard.check} onGoOn={goOn} onClose={close} />,
  }
}
