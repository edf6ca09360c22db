export { type TestSettings, testConfig } from './test-config.ts'
