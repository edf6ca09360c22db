import { describe, expect, test } from 'vitest'
import { examplesOf, testSource } from './example.ts'

const docstring = [
  '/**',
  ' * Doubles.',
  ' * @example',
  ' * ```ts',
  " * import { double } from './double.ts'",
  ' * double(2) // => 4',
  ' * ```',
  ' */',
].join('\n')

describe('examplesOf', () => {
  test('finds the fenced block of a doc comment, with its line', () => {
    expect(examplesOf('double.ts', docstring)).toEqual([
      { line: 4, code: "import { double } from './double.ts'\ndouble(2) // => 4" },
    ])
  })

  test('leaves out blocks that assert nothing', () => {
    expect(examplesOf('page.md', '```ts\nconst a = 1\n```')).toEqual([])
  })

  test('finds blocks of a Markdown page', () => {
    expect(examplesOf('page.md', 'Text\n```ts\n1 + 1 // => 2\n```')).toEqual([
      { line: 2, code: '1 + 1 // => 2' },
    ])
  })
})

describe('testSource', () => {
  test('turns an assertion into an expectation and an import into a dynamic one', () => {
    const source = testSource(examplesOf('double.ts', docstring))
    expect(source).toContain("const { double } = await import('./double.ts')")
    expect(source).toContain('expect(double(2)).toEqual(4)')
  })
})
