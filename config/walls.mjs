import { fileURLToPath } from 'node:url'

// The walls between rooms, read by dependency-cruiser (`npm run walls`).
const room = '(?!platform|kernel|ui|tabs|migrations)[^/]+'
// The officers' desk shows the rooms' own panels side by side, as the tabs do.
const clientRoom = '(?!platform|kernel|ui|tabs|workbench)[^/]+'

const contract = '\\.contract\\.ts$'

// Rooms meet at a server room's index.ts; any room may ask the danger screen. In `shared`, a room may name another
// room's thing by its type (a thread carries a beat), and a contract may spell its words (what a dispatch became), never
// its rules.
const meetAtTheDoor = ({ name, from, to, open = [] }) => ({
  name: `rooms-meet-at-the-door-${name}`,
  severity: 'error',
  from,
  to: {
    path: `^src/(?:client|server|shared)/${to}/`,
    pathNot: [
      '^src/(?:client|server|shared)/$1/',
      '^src/server/[^/]+/index\\.ts$',
      '^src/shared/safety/',
      ...open,
    ],
    dependencyTypesNot: ['type-only'],
  },
})

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
    meetAtTheDoor({ name: 'client', from: { path: `^src/client/(${clientRoom})/` }, to: clientRoom }),
    meetAtTheDoor({
      name: 'server',
      from: { path: `^src/(?:server|shared)/(${room})/`, pathNot: contract },
      to: room,
    }),
    meetAtTheDoor({
      name: 'contract',
      from: { path: `^src/shared/(${room})/[^/]+\\.contract\\.ts$` },
      to: room,
      open: ['^src/shared/[^/]+/[^/.]+\\.ts$'],
    }),
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
