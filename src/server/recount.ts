import { readConfig } from './config'
import { openDatabase } from './platform/open-database'
import { recountAll } from './statistics'

/** `npm run recount`: counts the statistics anew from the cases, with the server's own settings. */
async function main(): Promise<void> {
  const { database, close } = await openDatabase(readConfig(process.env))
  try {
    await database.transaction((sql) => recountAll(sql, new Date()))
    process.stdout.write('统计重新算好了。\n')
  } finally {
    await database.close()
    await close()
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
