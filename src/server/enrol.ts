import { firstStation } from './beats'
import { readConfig } from './config'
import { type EnrolmentOutcome, enrolAdministrator } from './identity'
import { openDatabase } from './platform/open-database'

const USAGE = `用法：npm run enrol -- 警号（工号） 姓名 [--another]
  建第一个管理员，首次密码只显示这一次；已经有管理员时要加 --another 才再建一个。
  数据库和服务器用一样的设置：DATABASE_URL，或 DATA_DIR（先停掉服务器）。
`

const refusals = {
  'administrator-exists': '已经有管理员了，没有再建。真要再建一个，请加 --another。',
  'number-taken': '这个警号（工号）已经有人用了，请换一个。',
  'number-wrong': '警号（工号）要 3 到 20 位数字或字母。',
}

const sayOutcome = (outcome: EnrolmentOutcome, name: string, staffNumber: string): string =>
  'refused' in outcome
    ? refusals[outcome.refused]
    : `管理员 ${name}（${staffNumber}）建好了。
首次密码（只显示这一次，请当面告诉本人）：${outcome.firstPassword}
第一次登录要先改密码，再在“我的”里打开两步登录。`

async function main(): Promise<number> {
  const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  const [staffNumber = '', name = ''] = words
  if (words.length !== 2 || name.length > 20) {
    process.stderr.write(USAGE)
    return 2
  }
  const config = readConfig(process.env)
  const { database, close } = await openDatabase(config)
  const now = new Date()
  try {
    const outcome = await database.transaction(async (sql) => {
      const stationId = await firstStation(sql, config.operator.name, now)
      const wanted = { stationId, staffNumber, name, demo: !config.production }
      return enrolAdministrator(sql, { ...wanted, another: process.argv.includes('--another') }, now)
    })
    process.stdout.write(`${sayOutcome(outcome, name, staffNumber)}\n`)
    return 'refused' in outcome ? 1 : 0
  } finally {
    await database.close()
    await close()
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
