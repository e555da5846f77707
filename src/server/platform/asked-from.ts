import { AsyncLocalStorage } from 'node:async_hooks'
import type { AskedFrom } from '@shared/audit/audit-circumstances'

const storage = new AsyncLocalStorage<AskedFrom>()

/** Lets everything that follows of one request know from where it was asked, without passing it through every room. */
export const askedFrom = <T>(from: AskedFrom, work: () => T): T => storage.run(from, work)

/** Null for what no person asked: jobs, and requests of residents. */
export const fromWhere = (): AskedFrom | null => storage.getStore() ?? null
