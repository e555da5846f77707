import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { projectRoot } from '@server/platform/project-root'
import { type Answer, type Call, callServer } from './call'

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** The server as `npm start` runs it (the built bundle), in a process of its own that can be killed. */
export class ServerProcess {
  readonly url: string
  output = ''
  private readonly port: number
  private readonly environment: Readonly<Record<string, string>>
  private child: ChildProcess | undefined

  private constructor(port: number, environment: Readonly<Record<string, string>>) {
    this.port = port
    this.url = `http://127.0.0.1:${port}`
    this.environment = environment
  }

  static async start(environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
    const server = new ServerProcess(await freePort(), environment)
    await server.start()
    return server
  }

  /** Starts, or starts again on the same port, and waits until the database is reached. */
  async start(): Promise<void> {
    const env: NodeJS.ProcessEnv = { ...process.env, HOST: '127.0.0.1', LOG_LEVEL: 'warn' }
    // The demo on its own data, whatever the test run itself was given.
    delete env.NODE_ENV
    delete env.DATABASE_URL
    Object.assign(env, this.environment, { PORT: String(this.port) })
    const child = spawn(process.execPath, [join(projectRoot, 'dist/server/main.js')], { env })
    this.child = child
    const take = (chunk: Buffer) => (this.output += chunk.toString())
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    for (let tries = 0; tries < 600; tries += 1) {
      if (child.exitCode !== null) throw new Error(`the server ended by itself:\n${this.output}`)
      const ready = await fetch(`${this.url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
      if (ready) return
      await pause(50)
    }
    throw new Error(`the server did not become ready:\n${this.output}`)
  }

  /** `kill -9`: nothing is finished, nothing is told. */
  kill(): Promise<void> {
    return this.end('SIGKILL')
  }

  /** SIGTERM: requests in flight are answered first. */
  stop(): Promise<void> {
    return this.end('SIGTERM')
  }

  call(method: string, path: string, request: Call = {}): Promise<Answer> {
    return callServer(this.url, method, path, request)
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this
    if (child?.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await gone
  }
}
