import { useConnection } from './connection'
import { dropFile } from './files'
import { onAppShown } from './foreground'
import type { Outgoing } from './outgoing-item'
import { OutgoingQueue } from './outgoing-queue'
import { randomKey } from './random-key'
import { postAsKept } from './request'
import { RequestProblem } from './request-problem'
import { isWeapp } from './runtime'
import { isStaffAccount, useSession } from './session'
import { shelf } from './storage'
import { uploadFile } from './upload'

const SHELF = 'outgoing:'

const isOutgoing = (value: unknown): value is Outgoing =>
  typeof value === 'object' && value !== null && 'key' in value && 'path' in value && 'files' in value

/** The server wants the consent (again): the session learns it, so that the page asks. */
function learn(thrown: unknown): never {
  const { actor, refresh } = useSession.getState()
  const code = thrown instanceof RequestProblem ? thrown.code : null
  const asks = code === 'identity.consent-needed' || code === 'identity.consent-outdated'
  if (asks && actor !== null) refresh({ ...actor, consented: false })
  throw thrown
}

/** Two tabs of one browser share the queue: only one of them sends at a time. */
const alone = (work: () => Promise<void>): Promise<void> =>
  !isWeapp && 'locks' in navigator ? navigator.locks.request('doorstep-outgoing', work) : work()

let timer: ReturnType<typeof setTimeout> | undefined

/** Everything that this phone has still to send. */
export const outgoing = new OutgoingQueue({
  shelf: {
    all: () =>
      shelf
        .names(SHELF)
        .map((name) => shelf.read(name))
        .filter(isOutgoing),
    keep(item) {
      shelf.keep(SHELF + item.key, item)
    },
    drop(key) {
      shelf.drop(SHELF + key)
    },
  },
  post: ({ path, body, key }, uploadIds) =>
    postAsKept(path, uploadIds.length === 0 ? body : { ...body, uploadIds }, key).catch(learn),
  upload: (file, key, beatId) => uploadFile(file, key, beatId).catch(learn),
  dropFile,
  account: () => useSession.getState().actor?.id ?? null,
  maySend() {
    const { token, actor } = useSession.getState()
    if (token === null || actor === null) return false
    return isStaffAccount(actor) ? !actor.mustChangePassword : actor.consented
  },
  alone,
  later(seconds, act) {
    clearTimeout(timer)
    timer = setTimeout(act, seconds * 1000)
  },
  now: () => new Date(),
  newKey: randomKey,
})

const isReceipt = (answer: unknown): answer is { id: string; receipt: string } =>
  typeof answer === 'object' && answer !== null && 'id' in answer && 'receipt' in answer

outgoing.onSent(({ receipts }, answer) => {
  if (receipts === undefined || !isReceipt(answer)) return
  shelf.keep(receipts + answer.id, { id: answer.id, receipt: answer.receipt })
})

/** Sends what was left over, and again whenever signal, session or page come back; called once when the app starts. */
export function watchOutgoing(): void {
  const hurry = () => void outgoing.hurry()
  hurry()
  onAppShown(hurry)
  useConnection.subscribe(({ online }, before) => {
    if (online && !before.online) hurry()
  })
  useSession.subscribe(({ actor }, before) => {
    if (actor !== before.actor) hurry()
  })
  if (!isWeapp)
    window.addEventListener('storage', () => {
      outgoing.refresh()
    })
}

/** What of `target` still waits on this phone, of the person who is signed in; all of it while nobody is. */
export function useUnsent(target: string | null): readonly Outgoing[] {
  const account = useSession((session) => session.actor?.id ?? null)
  const items = outgoing.useItems(({ items: all }) => all)
  return items.filter(
    (item) =>
      (target === null || item.target === target) &&
      (account === null || item.ownerId === null || item.ownerId === account),
  )
}
