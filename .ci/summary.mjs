// Adds up what the test reports of all packages say. Arguments: the exit code of the test command, and the names of the
// checks that failed. Ends with "N passed, N failed" and fails when anything did.
import { readdirSync, readFileSync } from 'node:fs'

const checks = ['typecheck', 'schema', 'packages', 'lint', 'layers', 'dead-code']
const [testsExit, ...failedChecks] = process.argv.slice(2)
let passed = checks.length - failedChecks.length
let failed = failedChecks.length

for (const name of failedChecks) console.log(`check failed: ${name}`)
for (const folder of ['packages', 'apps']) {
  for (const name of readdirSync(folder)) {
    const report = reportOf(`${folder}/${name}`)
    if (!report) continue
    passed += report.numPassedTests
    // A file that could not even be loaded has no failed test of its own.
    const broken = report.testResults.filter(
      file => file.status === 'failed' && file.assertionResults.length === 0,
    )
    failed += report.numFailedTests + broken.length
    for (const file of report.testResults.filter(file => file.status === 'failed'))
      console.log(`failed: ${file.name}`)
  }
}
if (testsExit !== '0' && failed === failedChecks.length) failed += 1

console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function reportOf(folder) {
  try {
    const { scripts } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
    if (!scripts?.test) return undefined
  } catch {
    return undefined
  }
  try {
    return JSON.parse(readFileSync(`${folder}/.test-report/vitest.json`, 'utf8'))
  } catch {
    console.log(`no test report: ${folder}`)
    failed += 1
    return undefined
  }
}
