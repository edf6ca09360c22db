import { testConfig } from '@clientele/vitest-config'
import { plugins } from './vite.config.ts'

export default testConfig({ examples: ['src/**/*.ts', 'src/**/*.tsx'], plugins })
