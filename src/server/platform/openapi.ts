import { z } from 'zod'
import type { Contract } from '@shared/kernel/contract'
import { refusals } from '@shared/kernel/refusals'

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string', description: '给人看的一句话' },
    status: { type: 'integer' },
    code: { type: 'string', enum: [...Object.keys(refusals), 'fault'] },
    detail: { type: 'string' },
    instance: { type: 'string', description: '请求编号' },
    offer: { type: 'object', description: '换成这个就行，例如下一个有空的半天' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, text: { type: 'string' } } },
    },
  },
}

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output') => {
  const described: Record<string, unknown> = { ...z.toJSONSchema(schema, { io, unrepresentable: 'any' }) }
  delete described.$schema
  return described
}

interface ObjectSchema {
  properties?: Record<string, object>
  required?: string[]
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): object[] {
  if (!schema) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as ObjectSchema
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: '同一编号和内容重发，得到同一个答复；1 到 128 个可见 ASCII 字符',
  schema: { type: 'string', maxLength: 128 },
}

function requestBodyOf(contract: Contract): object {
  if (contract.upload === true) {
    const file = {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: file } } } }
  }
  if (!contract.body) return {}
  const schema = jsonSchema(contract.body, 'input')
  return { requestBody: { required: true, content: { 'application/json': { schema } } } }
}

function answerOf(contract: Contract): object {
  if (contract.produces !== undefined) return { description: '内容', content: { [contract.produces]: {} } }
  if (!contract.response) return { description: '没有内容' }
  const schema = jsonSchema(contract.response, 'output')
  return { description: '答复', content: { 'application/json': { schema } } }
}

function operationOf(contract: Contract): object {
  const { access } = contract
  const open = access === 'public' || access === 'anyone'
  const who = open ? '谁都可以' : access === 'signed-in' ? '登录的人' : `角色：${access.join('、')}`
  const keyed = contract.changes === true ? [idempotencyKey] : []
  return {
    summary: contract.summary,
    description: who,
    tags: [contract.path.split('/')[2] ?? 'api'],
    parameters: [
      ...parametersOf(contract.params, 'path'),
      ...parametersOf(contract.query, 'query'),
      ...keyed,
    ],
    ...requestBodyOf(contract),
    security: open ? [] : [{ bearer: [] }],
    responses: {
      [contract.status]: answerOf(contract),
      default: { description: '没有办成', content: { 'application/problem+json': { schema: problem } } },
    },
  }
}

/** The OpenAPI 3.1 document of the mounted contracts. */
export function describeApi(contracts: readonly Contract[]): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const contract of contracts) {
    const path = contract.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operationOf(contract) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '家门口警务 API',
      version: '1.0.0',
      description:
        '实时通知：WebSocket /api/live，第一帧 {"token"}，之后收到 {"type":"changed","kind","id","sequence"}。',
    },
    paths,
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  }
}
