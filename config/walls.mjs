import { fileURLToPath } from 'node:url'

// The walls between rooms, read by dependency-cruiser (`npm run walls`).
const room = '(?!platform|kernel|ui|tabs|workbench|migrations)[^/]+'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { pathNot: ['^src/shared/', '^node_modules/(zod|dayjs)/'] },
    },
    {
      name: 'client-never-sees-server',
      severity: 'error',
      from: { path: '^src/client/' },
      to: { path: '^src/server/' },
    },
    {
      name: 'server-never-sees-client',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { path: '^src/client/' },
    },
    {
      name: 'client-takes-only-types-from-contracts',
      severity: 'error',
      from: { path: '^src/client/' },
      to: { path: '(\\.contract\\.ts$|^node_modules/zod)', dependencyTypesNot: ['type-only'] },
    },
    {
      // Rooms meet at a server room's index.ts; any room may ask the danger screen. In `shared`, a room may name
      // another room's thing by its type (a thread carries a beat), never its rules.
      name: 'rooms-meet-at-the-door',
      severity: 'error',
      from: { path: `^src/(?:client|server|shared)/(${room})/` },
      to: {
        path: `^src/(?:client|server|shared)/${room}/`,
        pathNot: [
          '^src/(?:client|server|shared)/$1/',
          '^src/server/[^/]+/index\\.ts$',
          '^src/shared/safety/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-repositories-touch-sql',
      severity: 'error',
      from: {
        path: '^src/server/',
        pathNot: '\\.repository\\.ts$|/platform/|/main\\.ts$|/app\\.ts$|/index\\.ts$',
      },
      to: { path: '^node_modules/postgres/|platform/database', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-platform-names-taro',
      severity: 'error',
      from: { path: '^src/client/', pathNot: '^src/client/(platform/|app\\.)' },
      to: { path: '^node_modules/@tarojs/taro/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: fileURLToPath(new URL('tsconfig.walls.json', import.meta.url)) },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.css'] },
  },
}
