import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = process.env.WEAPP_DIST ?? 'dist/weapp'
const KILOBYTE = 1024

interface AppJson {
  subPackages?: { root: string }[]
  subpackages?: { root: string }[]
}

const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as AppJson
const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root)

const bytesOf = (path: string): number =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)

describe('the mini-program package', () => {
  it('has a main package of at most 500 KB', () => {
    const subPackages = roots.reduce((sum, root) => sum + bytesOf(join(folder, root)), 0)

    expect(bytesOf(folder) - subPackages).toBeLessThanOrEqual(500 * KILOBYTE)
  })

  it.each(roots)('has a sub-package %s of at most 300 KB', (root) => {
    expect(bytesOf(join(folder, root))).toBeLessThanOrEqual(300 * KILOBYTE)
  })
})
