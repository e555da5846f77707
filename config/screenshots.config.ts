import { mergeConfig } from 'vitest/config'
import tests from './vitest.config'

const own = { ...tests.test, include: ['tests/pictures/*.pictures.ts'], testTimeout: 300_000 }

export default mergeConfig({ ...tests, test: {} }, { test: own })
