import type { Request } from 'express'
import type { z } from 'zod'
import type { Contract } from '@shared/kernel/contract'
import { Refusal } from '@shared/kernel/refusals'

const unknownField = (keys: readonly string[]) =>
  `不认识的项目：${keys.map((key) => key.slice(0, 40)).join('、')}`

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return unknownField(issue.keys)
  // Our own sentences are Chinese; zod's own English words never reach a villager.
  return /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : '这里填得不对'
}

function parsePart(part: string, schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined
  const result = schema.safeParse(value)
  if (result.success) return result.data

  const errors = result.error.issues.slice(0, 10).map((issue) => ({
    field: [part, ...issue.path.map(String)].join('.'),
    text: sentenceOf(issue),
  }))
  throw new Refusal('request.invalid', { errors })
}

function assertJson(request: Request): void {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0
  if (hasBody && !request.is('application/json')) throw new Refusal('request.unsupported-media-type')
}

/** Parses params, query and body once, at the door. Throws `request.invalid` with one sentence for each field. */
export function parseRequest(contract: Contract, request: Request) {
  if (contract.body) assertJson(request)
  return {
    params: parsePart('params', contract.params, request.params),
    query: parsePart('query', contract.query, request.query),
    body: parsePart('body', contract.body, request.body ?? {}),
  }
}
