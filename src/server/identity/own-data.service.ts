import type { Database, Sql } from '@server/platform/database'
import type { Vault } from '@server/platform/vault'
import { sayInstant } from '@shared/kernel/beijing-time'
import type { OwnDataPart } from '@shared/kernel/own-data'
import { Refusal } from '@shared/kernel/refusals'
import { openPhone } from './own-account.service'
import {
  type OwnFacts,
  closeResident,
  findOwnFacts,
  listOwnConsents,
  listOwnSessions,
  withdrawConsents,
} from './own-data.repository'

/** Another room that keeps something about residents. */
export interface OwnDataKeeper {
  /** Everything that the room keeps about a resident; null where it keeps nothing. */
  ownDataOf(sql: Sql, accountId: string, now: Date): Promise<OwnDataPart | null>
  /** Deletes what no law asks to keep; answers in words what stays, null where nothing does. */
  forgetOwner(sql: Sql, accountId: string): Promise<string | null>
}

export interface OwnDataParts {
  readonly database: Database
  readonly vault: Vault
  readonly keepers: readonly OwnDataKeeper[]
}

const toAccountPart = (vault: Vault, facts: OwnFacts, now: Date): OwnDataPart => ({
  title: '我的账号',
  purpose: '登录，民警给您回话，找到管您那一片的民警',
  keptFor: '注销账号时删掉',
  records: [
    {
      title: '登记的信息',
      lines: [
        {
          label: '手机号',
          value:
            openPhone(vault, { phone_key_id: facts.phoneKeyId, phone_sealed: facts.phoneSealed }) ?? '没有',
        },
        { label: '怎么称呼', value: facts.name ?? '没有填' },
        { label: '哪个村的', value: facts.village ?? '没有填' },
        {
          label: '微信',
          value: facts.isBoundToWeixin ? '用微信登录过，存了微信给的编号' : '没有用微信登录过',
        },
        { label: '第一次登录', value: sayInstant(facts.createdAt, now) },
      ],
    },
  ],
})

async function readSessions(sql: Sql, accountId: string, now: Date): Promise<OwnDataPart> {
  const sessions = await listOwnSessions(sql, accountId)
  return {
    title: '登录记录',
    purpose: '不用每次都登录',
    keptFor: '退出登录时删掉；30 天没用也会删掉',
    records: sessions.map(({ startedAt, lastSeenAt }) => ({
      title: '一次登录',
      lines: [
        { label: '登录时间', value: sayInstant(startedAt, now) },
        { label: '最近用过', value: sayInstant(lastSeenAt, now) },
      ],
    })),
  }
}

async function readConsents(sql: Sql, accountId: string, now: Date): Promise<OwnDataPart> {
  const consents = await listOwnConsents(sql, accountId)
  return {
    title: '同意记录',
    purpose: '证明问过您',
    keptFor: '和账号放在一起',
    records: consents.map(({ version, givenAt, withdrawnAt }) => ({
      title: `《个人信息说明》${version} 版`,
      lines: [
        { label: '同意时间', value: sayInstant(givenAt, now) },
        { label: '收回时间', value: withdrawnAt === null ? '没有收回' : sayInstant(withdrawnAt, now) },
      ],
    })),
  }
}

/** A copy of everything about one resident, room by room (PIPL Art. 45). */
export async function copyOwnData(parts: OwnDataParts, accountId: string, now: Date) {
  const { sql } = parts.database
  const facts = await findOwnFacts(sql, accountId)
  if (!facts) throw new Refusal('actor.signed-out')

  const elsewhere = await Promise.all(parts.keepers.map((keeper) => keeper.ownDataOf(sql, accountId, now)))
  const own = [
    toAccountPart(parts.vault, facts, now),
    await readSessions(sql, accountId, now),
    await readConsents(sql, accountId, now),
  ]
  return {
    takenAt: now.toISOString(),
    parts: [...own, ...elsewhere.filter((part) => part !== null)].map(
      ({ title, purpose, keptFor, records }) => ({
        title,
        purpose,
        keptFor,
        records: records.map((record) => ({ title: record.title, lines: [...record.lines] })),
      }),
    ),
  }
}

export async function withdrawConsent(parts: OwnDataParts, accountId: string, now: Date) {
  await withdrawConsents(parts.database.sql, accountId, now)
  return { withdrawnAt: now.toISOString() }
}

/** Closes an account for good; whoever signs in with the same phone later is a new person (PIPL Art. 47). */
export async function closeAccount(parts: OwnDataParts, accountId: string, now: Date) {
  return parts.database.transaction(async (sql) => {
    await withdrawConsents(sql, accountId, now)
    const kept: string[] = []
    // While the phone is still known: what somebody was invited to is found by it.
    for (const keeper of parts.keepers) {
      const words = await keeper.forgetOwner(sql, accountId)
      if (words !== null) kept.push(words)
    }
    if (!(await closeResident(sql, accountId, now))) throw new Refusal('actor.signed-out')
    return { closedAt: now.toISOString(), kept }
  })
}
