import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import vm from 'node:vm'
import { type TaroNode, assign, labelAttributes } from './taro-tree'
import { WeixinStandIn } from './weixin-stand-in'

/** What one `setData` cost: WeChat audits calls, bytes, nodes and depth. */
export interface SetDataCount {
  calls: number
  bytes: number
  largest: number
}

interface PageObject {
  data: Record<string, unknown>
  route: string
  setData: (changes: Record<string, unknown>, done?: () => void) => void
  [hook: string]: unknown
}

type Module = { exports: Record<string, unknown> }

const quiet = { log: () => undefined, info: () => undefined, warn: () => undefined }
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** The compiled mini-program of a folder, executed without WeChat: its own App and Page, a stand-in for `wx`. */
export class Weapp {
  readonly weixin = new WeixinStandIn()
  readonly setData: SetDataCount = { calls: 0, bytes: 0, largest: 0 }
  readonly faults: unknown[] = []
  private readonly folder: string
  private readonly labels: ReadonlyMap<string, string>
  private readonly modules = new Map<string, Module>()
  private readonly pages = new Map<string, Record<string, unknown>>()
  private readonly stack: PageObject[] = []
  private readonly context: vm.Context
  private app: Record<string, unknown> = {}
  private loadingRoute = ''

  constructor(folder: string) {
    this.folder = folder
    this.labels = labelAttributes(readFileSync(join(folder, 'base.wxml'), 'utf8'))
    const sandbox = {
      App: (app: Record<string, unknown>) => (this.app = app),
      Page: (page: Record<string, unknown>) => this.pages.set(this.loadingRoute, page),
      Component: (component: Record<string, unknown>) => this.pages.set(this.loadingRoute, component),
      getApp: () => this.app,
      getCurrentPages: () => this.stack,
      wx: this.weixin.object({
        open: (address) => void this.open(address),
        back: () => void this.stack.pop(),
      }),
      requirePlugin: (name: string) => this.weixin.plugin(name),
      console: { ...quiet, error: (...words: unknown[]) => this.faults.push(words) },
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
      Promise,
    }
    this.context = vm.createContext(sandbox, { codeGeneration: { strings: false, wasm: false } })
  }

  /** Starts the app and opens its first page. */
  async boot(): Promise<PageObject> {
    this.require('app.js')
    this.hook(this.app, 'onLaunch', { path: 'tabs/home', query: {}, scene: 1001 })
    this.hook(this.app, 'onShow', { path: 'tabs/home', query: {}, scene: 1001 })
    return this.open('tabs/home')
  }

  get current(): PageObject {
    const page = this.stack.at(-1)
    if (page === undefined) throw new Error('no page is open')
    return page
  }

  /** Opens a page as WeChat does: runs its file once, then load, show, ready. */
  async open(address: string): Promise<PageObject> {
    const [path = '', search = ''] = address.replace(/^\//, '').split('?')
    if (!this.pages.has(path)) {
      this.loadingRoute = path
      this.require(`${path}.js`)
    }
    const definition = this.pages.get(path) ?? {}
    const page: PageObject = {
      ...definition,
      data: structuredClone((definition.data as Record<string, unknown> | undefined) ?? {}),
      route: path,
      setData: (changes, done) => {
        this.apply(page, changes, done)
      },
    }
    page.__route__ = path
    this.stack.push(page)
    this.hook(page, 'onLoad', Object.fromEntries(new URLSearchParams(search)))
    this.hook(page, 'onShow')
    this.hook(page, 'onReady')
    await this.settle()
    return page
  }

  /** Waits until React and Taro have drawn what is pending. */
  async settle(): Promise<void> {
    await pause(150)
  }

  /** Every node of the current page's tree, in reading order, with its depth. */
  nodes(): { node: TaroNode; depth: number }[] {
    const found: { node: TaroNode; depth: number }[] = []
    const walk = (node: TaroNode, depth: number) => {
      found.push({ node, depth })
      Object.values(node.cn ?? []).forEach((child) => {
        walk(child, depth + 1)
      })
    }
    walk(this.current.data.root as TaroNode, 0)
    return found
  }

  /** All words on the current page. */
  text(): string {
    return this.nodes()
      .map(({ node }) => node.v ?? '')
      .join('')
  }

  /** Taps the node that a screen reader calls `label`. */
  tap(label: string): Promise<void> {
    return this.fire(label, 'tap', {})
  }

  /** Types into the field that a screen reader calls `label`. */
  type(label: string, value: string): Promise<void> {
    return this.fire(label, 'input', { value, cursor: value.length })
  }

  private async fire(label: string, type: string, detail: object): Promise<void> {
    const target = this.nodes().find(({ node }) => this.labelOf(node).startsWith(label))
    if (target === undefined) throw new Error(`nothing is called ${label}`)
    const sid = target.node.sid ?? target.node.uid ?? ''
    const element = { id: sid, dataset: { sid }, offsetLeft: 0, offsetTop: 0 }
    const handler = this.current.eh as (event: unknown) => void
    handler.call(this.current, {
      type,
      timeStamp: 1,
      detail,
      target: element,
      currentTarget: element,
    })
    await this.settle()
  }

  /** What a screen reader says; the templates name the shortened attribute that carries `aria-label`. */
  private labelOf(node: TaroNode): string {
    const alias = this.labels.get(node.nn ?? '')
    const label = alias === undefined ? undefined : node[alias]
    return typeof label === 'string' ? label : ''
  }

  private apply(page: PageObject, changes: Record<string, unknown>, done?: () => void): void {
    const bytes = Buffer.byteLength(JSON.stringify(changes))
    this.setData.calls += 1
    this.setData.bytes += bytes
    this.setData.largest = Math.max(this.setData.largest, bytes)
    for (const [path, value] of Object.entries(structuredClone(changes))) assign(page.data, path, value)
    if (done !== undefined)
      setTimeout(() => {
        done.call(page)
      }, 0)
  }

  private hook(owner: Record<string, unknown>, name: string, ...options: unknown[]): void {
    const act = owner[name]
    if (typeof act === 'function') (act as (...given: unknown[]) => void).apply(owner, options)
  }

  private require(path: string): Record<string, unknown> {
    const name = normalize(path)
    const known = this.modules.get(name)
    if (known !== undefined) return known.exports
    const module: Module = { exports: {} }
    this.modules.set(name, module)
    const source = readFileSync(join(this.folder, name), 'utf8')
    const wrapped = `(function (require, module, exports, window, document, self, global) {${source}\n})`
    const run = vm.runInContext(wrapped, this.context, { filename: name }) as (...given: unknown[]) => void
    const from = (request: string) => {
      const file = request.startsWith('/') ? request.slice(1) : join(dirname(name), request)
      return this.require(file.endsWith('.js') ? file : `${file}.js`)
    }
    run(from, module, module.exports)
    return module.exports
  }
}
