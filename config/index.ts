import { resolve } from 'node:path'
import { defineConfig } from '@tarojs/cli'
import type { IProjectConfig } from '@tarojs/taro/types/compile'

const root = process.cwd()
const source = (path: string) => resolve(root, 'src', path)
const outputFor = (type: string | undefined) => process.env.TARO_OUTPUT ?? `dist/${type ?? 'h5'}`

/** A service worker has to lie at the root of what it serves. */
const offlineWorker = {
  from: 'src/client/platform/offline-worker.js',
  to: `${outputFor('h5')}/offline-worker.js`,
}

/** Written for newer engines than a village phone has; Babel lowers them together with our own code. */
const modernPackages =
  /node_modules[\\/](zustand|@stencil|query-string|decode-uri-component|filter-obj|split-on-first)[\\/]/
const shared = source('shared')
const needsLowering = (file: string) => file.startsWith(shared) || modernPackages.test(file)

const terser = { enable: true, config: { output: { ascii_only: false } } }

/** WXML keeps only the attributes that a component is known to have, so ARIA must be listed one by one. */
const aria = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '', 'aria-live': '' }
const accessible = [
  'View',
  'Text',
  'Button',
  'Image',
  'Input',
  'Textarea',
  'ScrollView',
  'Switch',
  'Checkbox',
]

const mini: IProjectConfig['mini'] = {
  compile: { include: [needsLowering] },
  optimizeMainPackage: { enable: true },
  postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
}

/** Parts of the common folders that only pages with a box to write in need. */
const onlyForms =
  /src[\\/](shared[\\/]safety|client[\\/](platform[\\/](picture|player|record|sound)|ui[\\/](attach|danger|kept|picture|use-(attach|danger|record)|voice)))/

/** The rooms whose pages share more than the first page should carry; the tabs use the api of beats and identity. */
const largeRoom =
  /src[\\/](?:client|shared)[\\/](?!platform|ui|tabs|kernel|safety|beats|identity)([a-z-]+)[\\/]/

interface BuiltModule {
  readonly nameForCondition?: () => string | null
}
const roomOf = (module: BuiltModule) => largeRoom.exec(module.nameForCondition?.() ?? '')?.[1] ?? 'rooms'

const h5: IProjectConfig['h5'] = {
  publicPath: '/',
  staticDirectory: 'static',
  esnextModules: ['@tarojs/components'],
  compile: { include: [needsLowering] },
  router: { mode: 'browser' },
  output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'chunk/[name].[contenthash:8].js' },
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[contenthash:8].css',
  },
  postcss: {
    autoprefixer: { enable: true },
    pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 20, maxRootSize: 24 } },
    cssModules: { enable: false },
  },
  webpackChain(chain) {
    chain.optimization.splitChunks({
      cacheGroups: {
        default: false,
        defaultVendors: false,
        forms: { name: 'forms', test: onlyForms, chunks: 'async', minChunks: 2, minSize: 0, priority: 1 },
        rooms: { name: roomOf, test: largeRoom, chunks: 'async', minChunks: 2, minSize: 0, priority: 1 },
        shared: { name: 'shared', chunks: 'all', minChunks: 2, minSize: 0, reuseExistingChunk: true },
      },
    })
  },
}

export default defineConfig(() => ({
  projectName: 'doorstep-policing',
  date: '2026-11-24',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src/client',
  copy: { patterns: process.env.TARO_ENV === 'h5' ? [offlineWorker] : [], options: {} },
  outputRoot: outputFor(process.env.TARO_ENV),
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  alias: { '@shared': shared, '@client': source('client') },
  defineConstants: { 'process.env.TARO_APP_API_BASE': JSON.stringify(process.env.TARO_APP_API_BASE ?? '') },
  plugins: [
    '@tarojs/plugin-framework-react',
    '@tarojs/plugin-platform-weapp',
    '@tarojs/plugin-platform-h5',
    ['@tarojs/plugin-inject', { components: Object.fromEntries(accessible.map((name) => [name, aria])) }],
  ],
  terser,
  mini,
  h5,
}))
