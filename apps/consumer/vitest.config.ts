import { testConfig } from '@clientele/vitest-config'

export default testConfig({ test: { testTimeout: 240_000, hookTimeout: 240_000 } })
