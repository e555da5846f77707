const DATABASE = 'doorstep'
const STORE = 'files'

/** Where the browser has no IndexedDB (private windows), files live as long as the page. */
const inMemory = new Map<string, Blob>()

const answerOf = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB failed'))
    }
  })

let opening: Promise<IDBDatabase> | null = null

function open(): Promise<IDBDatabase> {
  if (opening !== null) return opening
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE)
  }
  opening = answerOf(request)
  return opening
}

const store = async (mode: IDBTransactionMode) => (await open()).transaction(STORE, mode).objectStore(STORE)

/** Keeps a blob in the browser under `id`. */
export async function keepBlob(id: string, blob: Blob): Promise<void> {
  try {
    await answerOf((await store('readwrite')).put(blob, id))
  } catch {
    inMemory.set(id, blob)
  }
}

export async function readBlob(id: string): Promise<Blob | undefined> {
  const held = inMemory.get(id)
  if (held !== undefined) return held
  try {
    return (await answerOf((await store('readonly')).get(id))) as Blob | undefined
  } catch {
    return undefined
  }
}

export async function forgetBlob(id: string): Promise<void> {
  inMemory.delete(id)
  try {
    await answerOf((await store('readwrite')).delete(id))
  } catch {
    return
  }
}
