import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { isWeapp } from './runtime'

/** Leaves at once and without a way back: what was on the screen is no longer one tap away. */
export function leaveQuickly(): void {
  if (isWeapp) void Taro.reLaunch({ url: '/tabs/home' })
  else window.location.replace('/')
}

/** On the web the Escape key leaves as well, as on the pages of other police forces. */
export function useQuickExit(leave: () => void): void {
  useEffect(() => {
    if (isWeapp) return
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') leave()
    }
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
    }
  }, [leave])
}
