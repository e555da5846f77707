import { create } from 'zustand'
import type { AccountView } from './account'
import { forget, forgetOwn, keep, recall } from './storage'

export type { AccountView }

interface SessionState {
  readonly token: string | null
  readonly actor: AccountView | null
  begin: (token: string, actor: AccountView) => void
  /** Takes over what the server now says about the signed-in person. */
  refresh: (actor: AccountView) => void
  end: () => void
}

const kept = recall('session')

/** Who is signed in on this phone; kept until sign-out or until the server says the session is over. */
export const useSession = create<SessionState>()((set, get) => ({
  token: kept?.token ?? null,
  actor: kept?.actor ?? null,
  begin(token, actor) {
    keep('session', { token, actor })
    set({ token, actor })
  },
  refresh(actor) {
    const { token } = get()
    if (token !== null) keep('session', { token, actor })
    set({ actor })
  },
  end() {
    forget('session')
    forgetOwn()
    set({ token: null, actor: null })
  },
}))

/** True for the signed-in staff of a station. */
export const isStaffAccount = (actor: AccountView | null): boolean =>
  actor !== null && actor.role !== 'resident'

/** True until somebody is signed in who has agreed: what is written waits for that before it is sent. */
export const useWaitsForPerson = (): boolean =>
  useSession(({ actor }) => actor === null || (actor.role === 'resident' && !actor.consented))
