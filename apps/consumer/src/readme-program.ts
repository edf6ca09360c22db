import { readFile } from 'node:fs/promises'
import { examplesOf } from '@clientele/vitest-config/example'

/** What one line of a README promises, and what came of it. */
export interface Finding {
  readonly place: string
  readonly holds: boolean
  /** What the expression gave, as JSON. */
  readonly got: string
}

/**
 * A module that runs every example of a package's README and exports the findings as `findings`: what a reader who
 * copies them gets. It imports the package by its name, and `dequal` to compare.
 */
export async function readmeProgram(packageName: string, readme: string): Promise<string> {
  const examples = examplesOf(readme, await readFile(readme, 'utf8'))
  if (examples.length === 0) throw new Error(`${readme} has no example`)
  const imports = new Set<string>()
  const bodies = examples.map(({ code }) => {
    const body = code.replaceAll(/^import [^']+ from '[^']+'$/gm, statement => {
      imports.add(statement)
      return ''
    })
    return `{\n${checked(packageName, body)}\n}`
  })
  return `import { dequal } from 'dequal'
${[...imports].join('\n')}
export const findings = []
function check(place, got, wanted) {
  findings.push({ place, holds: dequal(got, wanted), got: JSON.stringify(got) ?? String(got) })
}
${bodies.join('\n')}
`
}

function checked(packageName: string, code: string): string {
  return code.replaceAll(
    /^(\s*)(.+?)\s*\/\/ => (.+)$/gm,
    (line, indent: string, expression: string, value: string) =>
      `${indent}check(${JSON.stringify(`${packageName}: ${line.trim()}`)}, ${expression.replace(/;$/, '')}, ${value})`,
  )
}
