import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { isWeapp } from './runtime'
import { keep, recall } from './storage'

/** WeChat's own text size against its standard 17 px (its elder mode is 23.8 px); 1 on the web. */
function systemScale(): number {
  if (!isWeapp) return 1
  const { fontSizeSetting: size = 0 } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
  return size > 0 ? size / 17 : 1
}

const steps = [1, 1.15, 1.3, 1.4, 1.65] as const

interface Display {
  readonly elder: boolean
  readonly system: number
  toggleElder: () => void
}

/** Ordinary or elder mode, remembered, and the size that the person chose in WeChat. */
export const useDisplay = create<Display>()((set, get) => ({
  elder: recall('elder') ?? false,
  system: systemScale(),
  toggleElder() {
    const elder = !get().elder
    keep('elder', elder)
    set({ elder })
  },
}))

/** The class that sets the size of text: never below 1.4 in elder mode, never below what WeChat is set to. */
export function displayClass({ elder, system }: Pick<Display, 'elder' | 'system'>): string {
  const wanted = Math.max(elder ? 1.4 : 1, system)
  const step = steps.find((candidate) => candidate >= wanted - 0.05) ?? 1.65
  return `scale-${String(Math.round(step * 100))}${elder ? ' elder' : ''}`
}
