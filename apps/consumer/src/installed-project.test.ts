import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startBrowser } from '@clientele/vitest-config/chromium'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InstalledProject, installProject, pureNames } from './installed-project.ts'
import type { Finding } from './readme-program.ts'

const run = promisify(execFile)
let project: InstalledProject

beforeAll(async () => {
  project = await installProject()
})

afterAll(() => project.remove())

test('the examples of every README hold in Node, with nothing but the packed packages', async () => {
  const print = `import { findings } from ${JSON.stringify(project.program)}; console.log(JSON.stringify(findings))`
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', print])
  expectAllToHold(JSON.parse(stdout))
})

test('and bundled into a page, in a browser', async () => {
  await build({
    root: project.folder,
    logLevel: 'error',
    build: {
      lib: { entry: project.program, formats: ['iife'], name: 'clientele', fileName: 'bundle' },
      outDir: 'bundled',
    },
  })
  const bundle = await readFile(join(project.folder, 'bundled', 'bundle.iife.js'), 'utf8')
  const server = await startBrowser()
  try {
    const browser = await chromium.connect(server.endpoint)
    const page = await browser.newPage()
    const faults: string[] = []
    page.on('pageerror', error => faults.push(String(error)))
    await page.addScriptTag({ content: bundle })
    expect(faults).toEqual([])
    expectAllToHold(await page.evaluate<Finding[]>('clientele.findings'))
    await browser.close()
  } finally {
    await server.stop()
  }
})

function expectAllToHold(findings: readonly Finding[]): void {
  expect(findings.filter(({ holds }) => !holds)).toEqual([])
  for (const name of pureNames) {
    expect(findings.filter(({ place }) => place.startsWith(`${name}:`)).length, name).toBeGreaterThan(0)
  }
}
