import { useEffect, useState } from 'react'
import { isWeapp } from './runtime'

const DESK = '(min-width: 1024px)'
const matches = () => !isWeapp && window.matchMedia(DESK).matches

/** True on a desk screen, where two panes fit side by side. */
export function useWideScreen(): boolean {
  const [wide, setWide] = useState(matches)
  useEffect(() => {
    if (isWeapp) return
    const follow = () => {
      setWide(matches())
    }
    window.addEventListener('resize', follow)
    return () => {
      window.removeEventListener('resize', follow)
    }
  }, [])
  return wide
}
