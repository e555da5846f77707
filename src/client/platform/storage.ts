import Taro from '@tarojs/taro'
import type { AccountView } from './account'

/** The village that the phone belongs to, with the beat that answers for it. */
export interface MyVillage {
  readonly code: string | null
  readonly name: string
  readonly beatId: string
}

interface Kept {
  session: { token: string; actor: AccountView }
  elder: boolean
  'my-village': MyVillage
}

/** What the phone keeps under `key`, or undefined. */
export function recall<K extends keyof Kept>(key: K): Kept[K] | undefined {
  const kept: unknown = Taro.getStorageSync(key)
  return kept === '' || kept === null || kept === undefined ? undefined : (kept as Kept[K])
}

export const keep = <K extends keyof Kept>(key: K, value: Kept[K]): void => {
  Taro.setStorageSync(key, value)
}

export const forget = (key: keyof Kept): void => {
  Taro.removeStorageSync(key)
}

/** What was typed and not yet sent, by the name of its form; survives closing the page. */
export const drafts = {
  read: (form: string): string => Taro.getStorageSync<string | undefined>(`draft:${form}`) ?? '',
  keep(form: string, text: string) {
    if (text === '') Taro.removeStorageSync(`draft:${form}`)
    else Taro.setStorageSync(`draft:${form}`, text)
  },
}

/** Things kept one by one under `shelf:<name>`, each in its own key: two open pages never overwrite each other's. */
export const shelf = {
  names: (beginning: string): string[] =>
    Taro.getStorageInfoSync()
      .keys.filter((key) => key.startsWith(`shelf:${beginning}`))
      .map((key) => key.slice('shelf:'.length)),
  read: (name: string): unknown => Taro.getStorageSync<unknown>(`shelf:${name}`),
  keep(name: string, value: unknown) {
    Taro.setStorageSync(`shelf:${name}`, value)
  },
  drop(name: string) {
    Taro.removeStorageSync(`shelf:${name}`)
  },
}

/** Storage may be full on an old phone; reading goes on all the same. */
export function keepQuietly(name: string, value: unknown): void {
  try {
    shelf.keep(name, value)
  } catch {
    shelf.drop(name)
  }
}

const OWN = 'own:'

/** Where something of one person's own matters lies: kept for want of a signal, gone with the session. */
export const ownKey = (account: string, name: string): string => `${OWN}${account}:${name}`

export function forgetOwn(): void {
  for (const name of shelf.names(OWN)) shelf.drop(name)
}
