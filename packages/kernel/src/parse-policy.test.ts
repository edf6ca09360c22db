import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentFault } from './bounded-document.ts'

describe('a document', () => {
  it.each([
    ['a function', { rule: () => true }, ['rule'], 'not_json'],
    ['a date', { since: new Date(0) }, ['since'], 'not_json'],
    ['a bigint', [1n], [0], 'not_json'],
    ['a list with a hole', { cuts: Array(2) }, ['cuts', 0], 'not_json'],
    ['NaN', { weight: Number.NaN }, ['weight'], 'not_finite'],
    [
      'a key of the prototype',
      { all: [JSON.parse('{"__proto__": 1}')] },
      ['all', 0, '__proto__'],
      'forbidden_key',
    ],
    ['the key constructor', { constructor: 1 }, ['constructor'], 'forbidden_key'],
    ['a long text', { name: 'x'.repeat(10_001) }, ['name'], 'text_too_long'],
    ['a million elements', { ids: Array(1_000_000).fill(1) }, ['ids'], 'too_large'],
  ])('with %s is refused at its place', (_name, document, path, code) => {
    expect(documentFault(document)).toMatchObject({ path, code })
  })

  it('that contains itself is too deep', () => {
    const rule: { not?: object } = {}
    rule.not = rule
    expect(documentFault(rule)?.code).toBe('too_deep')
  })

  it('of many shared parts is too large, in bounded time', () => {
    let bomb: object = {}
    for (let level = 0; level < 60; level++) bomb = { all: [bomb, bomb] }
    expect(documentFault(bomb, { depth: 200, values: 100_000, textLength: 10 })?.code).toBe('too_large')
  })

  it('of JSON of a bearable size is taken', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const text = JSON.stringify(value)
        fc.pre(!/__proto__|constructor|prototype/.test(text))
        expect(documentFault(value)).toBeUndefined()
      }),
    )
  })
})
