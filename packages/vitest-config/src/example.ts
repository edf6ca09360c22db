/** A piece of TypeScript from a docstring (`@example`) or a Markdown page, and where it stands. */
export interface Example {
  readonly line: number
  readonly code: string
}

/**
 * The examples of a file: every fenced `ts` block that asserts something, that is, has a line `expression // => value`.
 * In a source file only blocks inside doc comments count.
 */
export function examplesOf(file: string, text: string): Example[] {
  const lines = text.split('\n')
  const strip = file.endsWith('.md')
    ? (line: string) => line
    : (line: string) => /^\s*\* ?(.*)$/.exec(line)?.[1]
  const examples: Example[] = []
  let open: { line: number; code: string[] } | undefined
  for (const [index, raw] of lines.entries()) {
    const line = strip(raw)
    if (line === undefined) open = undefined
    else if (open && line.trim() === '```') {
      const code = open.code.join('\n')
      if (code.includes('// => ')) examples.push({ line: open.line, code })
      open = undefined
    } else if (open) open.code.push(line)
    else if (line.trim() === '```ts') open = { line: index + 1, code: [] }
  }
  return examples
}

/** The source of one test per example: static imports become dynamic, `a // => b` becomes an expectation. */
export function testSource(examples: readonly Example[]): string {
  const tests = examples.map(
    ({ line, code }) =>
      `  test('the example of line ${line} holds', async () => {\n${asserted(importsInside(code))}\n  })`,
  )
  return `if (import.meta.vitest) {\n  const { expect, test } = import.meta.vitest\n${tests.join('\n')}\n}\n`
}

function importsInside(code: string): string {
  return code.replaceAll(/^import \{([^}]*)\} from ('[^']+')$/gm, (_, names: string, from: string) => {
    const values = names.split(',').filter(name => !name.trim().startsWith('type '))
    return `const {${values.join(',').replaceAll(' as ', ': ')}} = await import(${from})`
  })
}

function asserted(code: string): string {
  return code.replaceAll(
    /^(\s*)(.+?)\s*\/\/ => (.+)$/gm,
    (_, indent: string, expression: string, value: string) =>
      `${indent}expect(${expression.replace(/;$/, '')}).toEqual(${value})`,
  )
}
