import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { precompress } from './precompress.ts'

/** Where the gateway listens while `pnpm dev` serves the sources. */
const GATEWAY = 'http://localhost:4000'

export const plugins = [
  react(),
  lingui({ cwd: import.meta.dirname, failOnMissing: true, failOnCompileError: true }),
  babel({ presets: [linguiTransformerBabelPreset({}, { cwd: import.meta.dirname })] }),
]

export default defineConfig({
  plugins: [...plugins, precompress()],
  build: {
    manifest: true,
    target: 'es2024',
    // Browsers that know `light-dark()`: for older ones the colours would be rewritten, and lost.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      // What every page needs comes in one piece rather than in dozens.
      output: {
        codeSplitting: { groups: [{ name: 'libraries', test: /node_modules/, tags: ['$initial'] }] },
      },
    },
  },
  server: {
    proxy: {
      '/graphql': GATEWAY,
      '/public/': GATEWAY,
      '/uploads': GATEWAY,
      '^/imports/[^/]+/errors\\.csv$': GATEWAY,
      '^/eight-d/[^/]+\\.(html|md)': GATEWAY,
    },
  },
})
