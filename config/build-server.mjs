// Bundles the server into dist/server/main.js and the commands beside it; packages stay in node_modules.
import { build } from 'esbuild'

await build({
  entryPoints: ['src/server/main.ts', 'src/server/enrol.ts', 'src/server/recount.ts'],
  outdir: 'dist/server',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  tsconfig: 'src/server/tsconfig.json',
  logLevel: 'warning',
})
