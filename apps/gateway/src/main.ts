import { enableCompileCache } from 'node:module'

// Before anything else is read: what one start has compiled, the next one need not.
enableCompileCache()
await import('./program.ts')
