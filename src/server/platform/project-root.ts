import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function folderWithPackage(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  return folderWithPackage(dirname(folder))
}

/** The project's folder, whether run from `src` (development, tests) or from the bundle in `dist/server`. */
export const projectRoot = folderWithPackage(dirname(fileURLToPath(import.meta.url)))
