import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { RateLimits } from './platform/rate-limit'
import type { VaultKeys } from './platform/vault'

type Environment = Readonly<Record<string, string | undefined>>

/** Who runs the service: a county bureau or above (国办函〔2026〕12号 Art. 2), as the privacy pages show it. */
export interface Operator {
  readonly name: string
  readonly filingNumber: string
  readonly complaintEntry: string
}

export interface Config {
  readonly production: boolean
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  readonly logLevel: string
  readonly trustProxy: number
  readonly publicUrl: string
  readonly database: {
    /** Null: the embedded PostgreSQL in the data folder. */
    readonly url: string | null
    readonly migrationUrl: string | null
    readonly listenUrl: string | null
    readonly role: string | null
    readonly connections: number
    readonly prepare: boolean
  }
  readonly keys: VaultKeys
  readonly limits: RateLimits & {
    /** Sign-in codes an hour that may be asked for from one address. */
    readonly codesPerAddress: number
  }
  readonly operator: Operator
  readonly sms: { readonly url: string; readonly token: string } | null
  readonly notices: {
    /** Milliseconds to wait for a gateway. */
    readonly patience: number
    /** Milliseconds before the first retry; each further pause is twice as long, an hour at most. */
    readonly firstPause: number
  }
  readonly weixin: { readonly baseUrl: string; readonly appId: string; readonly appSecret: string } | null
}

const demoOperator: Operator = {
  name: '灵台县公安局（演示）',
  filingNumber: '演示环境，尚未备案',
  complaintEntry: '12389（公安机关和民警违法违纪举报）',
}

/** The demo makes its own secrets once and keeps them beside its data, readable by this user alone. */
function demoSecrets(folder: string): { data: string; index: string; link: string } {
  const path = join(folder, 'secrets.json')
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as ReturnType<typeof demoSecrets>
  const fresh = () => randomBytes(32).toString('base64')
  const secrets = { data: `demo:${fresh()}`, index: fresh(), link: fresh() }
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, JSON.stringify(secrets), { mode: 0o600 })
  return secrets
}

function keyFrom(name: string, text: string): Buffer {
  const key = Buffer.from(text, 'base64')
  if (key.length !== 32) throw new Error(`${name} 要是 32 字节的 base64`)
  return key
}

function numberFrom(environment: Environment, name: string, usual: number): number {
  const text = environment[name]
  if (text === undefined || text === '') return usual
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0) throw new Error(`${name} 要是整数，现在是“${text}”`)
  return number
}

const requiredInProduction = [
  'DATABASE_URL',
  'DATA_KEYS',
  'INDEX_KEY',
  'LINK_KEY',
  'PUBLIC_URL',
  'OPERATOR_NAME',
  'OPERATOR_FILING_NUMBER',
  'OPERATOR_COMPLAINT_ENTRY',
  'SMS_GATEWAY_URL',
  'SMS_GATEWAY_TOKEN',
  'WEIXIN_APP_ID',
  'WEIXIN_APP_SECRET',
] as const

function assertComplete(environment: Environment): void {
  const missing = requiredInProduction.filter((name) => (environment[name] ?? '') === '')
  if (missing.length > 0) throw new Error(`生产环境缺少设置：${missing.join('、')}（说明见 .env.example）`)
}

/** `DATA_KEYS` is `id:base64,id:base64`: the first seals, all open. */
function readKeys({ DATA_KEYS, INDEX_KEY, LINK_KEY }: Environment, folder: string): VaultKeys {
  const given =
    DATA_KEYS && INDEX_KEY && LINK_KEY ? { data: DATA_KEYS, index: INDEX_KEY, link: LINK_KEY } : null
  const { data, index, link } = given ?? demoSecrets(folder)
  return {
    dataKeys: data.split(',').map((pair) => {
      const [id = '', key = ''] = pair.split(':')
      return { id, key: keyFrom('DATA_KEYS', key) }
    }),
    indexKey: keyFrom('INDEX_KEY', index),
    linkKey: keyFrom('LINK_KEY', link),
  }
}

function readDatabase(environment: Environment): Config['database'] {
  const text = (name: string) => (environment[name] === '' ? null : (environment[name] ?? null))
  const url = text('DATABASE_URL')
  return {
    url,
    migrationUrl: text('MIGRATION_DATABASE_URL') ?? url,
    listenUrl: text('DATABASE_LISTEN_URL') ?? url,
    role: environment.DATABASE_ROLE === '' ? null : (environment.DATABASE_ROLE ?? 'doorstep_runtime'),
    connections: numberFrom(environment, 'DATABASE_CONNECTIONS', 10),
    prepare: environment.DATABASE_PREPARE !== 'false',
  }
}

function readGateways(environment: Environment): Pick<Config, 'sms' | 'weixin'> {
  const {
    SMS_GATEWAY_URL: url,
    SMS_GATEWAY_TOKEN: token,
    WEIXIN_APP_ID: appId,
    WEIXIN_APP_SECRET: appSecret,
  } = environment
  const baseUrl = environment.WEIXIN_BASE_URL ?? 'https://api.weixin.qq.com'
  return {
    sms: url && token ? { url, token } : null,
    weixin: appId && appSecret ? { baseUrl, appId, appSecret } : null,
  }
}

const readOperator = (environment: Environment): Operator => ({
  name: environment.OPERATOR_NAME ?? demoOperator.name,
  filingNumber: environment.OPERATOR_FILING_NUMBER ?? demoOperator.filingNumber,
  complaintEntry: environment.OPERATOR_COMPLAINT_ENTRY ?? demoOperator.complaintEntry,
})

/** Reads the environment once. In production every secret is required, and all that are missing are named at once. */
export function readConfig(environment: Environment): Config {
  const production = environment.NODE_ENV === 'production'
  if (production) assertComplete(environment)
  const dataFolder = resolve(environment.DATA_DIR ?? './data')
  const port = numberFrom(environment, 'PORT', 3000)
  return {
    production,
    port,
    host: environment.HOST ?? '0.0.0.0',
    dataFolder,
    logLevel: environment.LOG_LEVEL ?? 'info',
    trustProxy: numberFrom(environment, 'TRUST_PROXY', 0),
    publicUrl: environment.PUBLIC_URL ?? `http://127.0.0.1:${port}`,
    database: readDatabase(environment),
    keys: readKeys(environment, dataFolder),
    limits: {
      perAccount: numberFrom(environment, 'RATE_PER_ACCOUNT', 300),
      perAddress: numberFrom(environment, 'RATE_PER_ADDRESS', 1200),
      codesPerAddress: numberFrom(environment, 'CODES_PER_ADDRESS', production ? 600 : 20_000),
    },
    operator: readOperator(environment),
    notices: {
      patience: numberFrom(environment, 'NOTICE_PATIENCE_MS', 5_000),
      firstPause: numberFrom(environment, 'NOTICE_FIRST_PAUSE_MS', 30_000),
    },
    ...readGateways(environment),
  }
}
