import type { Reporter, TestModule } from 'vitest/node'
import { hasOffice, officeMissing } from '../tests/support/office'

/** Ends a run with the plain line that CI reads in any language: `Tests: N passed, N failed, N skipped`. */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state] += 1
      if (module.errors().length > 0) count.failed += 1
    }
    if (!hasOffice) process.stdout.write(`\n${officeMissing}\n`)
    process.stdout.write(
      `\nTests: ${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped\n`,
    )
  }
}
