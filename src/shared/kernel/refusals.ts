import type { AuditEntry } from '@shared/audit/audit-entry'
import { refusalsOfPeople } from './refusals-of-people'
import { refusalsOfWork } from './refusals-of-work'

/** Every expected "no": its HTTP status and the sentence that the person reads. */
export const refusals = { ...refusalsOfPeople, ...refusalsOfWork } as const

export type RefusalCode = keyof typeof refusals

/** One field that a person filled in wrongly; `text` is shown beside it. */
export interface FieldError {
  readonly field: string
  readonly text: string
}

interface Details {
  readonly errors?: readonly FieldError[]
  /** Replaces the general sentence where the refusal can say more (whom to call, when to come again). */
  readonly text?: string
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number
  /** What would work instead, for a page to offer (the next free half-day). */
  readonly offer?: Readonly<Record<string, string | number>>
  /** What to write into the audit after the refused transaction is rolled back. */
  readonly attempt?: AuditEntry
}

/** An expected "no". Anything else that is thrown is a fault. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly status: number
  readonly details: Details

  constructor(code: RefusalCode, details: Details = {}) {
    super(details.text ?? refusals[code].text)
    this.name = 'Refusal'
    this.code = code
    this.status = refusals[code].status
    this.details = details
  }
}
