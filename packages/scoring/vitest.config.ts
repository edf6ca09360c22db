import { testConfig } from '@clientele/vitest-config'

export default testConfig({ examples: ['src/**/*.ts', 'README.md', '../../docs/scoring/*.md'] })
