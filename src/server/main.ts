import { join } from 'node:path'
import { openApp } from './app'
import { readConfig } from './config'
import { fillDatabase, fillToday } from './demo'
import { openGateways } from './gateways'
import { greet } from './greeting'
import { createLog } from './platform/log'
import { FolderInUse, openDatabase } from './platform/open-database'
import { projectRoot } from './platform/project-root'
import { openVault } from './platform/vault'

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const now = () => new Date()
  const { database, place, close } = await openDatabase(config)
  await fillDatabase(database, { demo: !config.production, now: now() })
  if (!config.production) await fillToday(database, openVault(config.keys), now())
  const gateways = openGateways(config, log, now)
  const app = await openApp({ config, database, log, now, gateways, site: join(projectRoot, 'dist/h5') })

  app.server.listen(config.port, config.host, () => {
    app.jobs.start()
    process.stdout.write(greet(config, app.server.address(), place))
  })
  const stop = () => {
    void app
      .stop()
      .then(close)
      .then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

main().catch((error: unknown) => {
  const words =
    error instanceof FolderInUse
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error)
  process.stderr.write(`${words}\n`)
  process.exit(1)
})
