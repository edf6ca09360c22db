import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noCode } from '../fact/no-code.ts'
import { sankeyFlowOf } from './sankey-flow.ts'
import { transitionMatrix, transitionMatrixBatch } from './transition-matrix.ts'

const states = ['KEY', 'IMPORTANT', 'GENERAL', 'LOW'] as const
const state = fc.constantFrom(...states, null)
const changes = fc.array(fc.record({ before: state, after: state }), { maxLength: 60 })
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

test('columns and objects give the same matrix', () => {
  fc.assert(
    fc.property(changes, list => {
      const code = (one: (typeof states)[number] | null) => (one === null ? noCode : states.indexOf(one))
      const columns = {
        before: Uint8Array.from(list, ({ before }) => code(before)),
        after: Uint8Array.from(list, ({ after }) => code(after)),
      }
      expect(transitionMatrixBatch(columns, states)).toEqual({
        ok: true,
        value: transitionMatrix(list, states),
      })
    }),
  )
})

test('rows sum to the population before, columns to that after, and nobody is lost', () => {
  fc.assert(
    fc.property(changes, list => {
      const { counts, shares, customers, migrations } = transitionMatrix(list, states)
      for (const [place, one] of [...states, null].entries()) {
        const isKnown = ({ before, after }: (typeof list)[number]) => before !== null || after !== null
        const before = list.filter(change => isKnown(change) && change.before === one).length
        const after = list.filter(change => isKnown(change) && change.after === one).length
        expect(sum(counts[place] ?? [])).toBe(before)
        expect(sum(counts.map(row => row[place] ?? 0))).toBe(after)
        expect(sum(shares[place] ?? [])).toBeCloseTo(before === 0 ? 0 : 1, 12)
      }
      expect(sum(counts.flat())).toBe(customers)
      expect(sum(Object.values(migrations))).toBe(customers)
    }),
  )
})

test('the flows carry everybody once, from nodes as large as what leaves them', () => {
  fc.assert(
    fc.property(changes, list => {
      const matrix = transitionMatrix(list, states)
      const { nodes, links } = sankeyFlowOf(matrix)
      expect(sum(links.map(link => link.value))).toBe(matrix.customers)
      for (const [index, node] of nodes.entries()) {
        const touching = links.filter(link => (node.side === 'before' ? link.source : link.target) === index)
        expect(sum(touching.map(link => link.value))).toBe(node.customers)
        expect(node.customers).toBeGreaterThan(0)
      }
    }),
  )
})

test('refuses a code without a state, and columns of different length', () => {
  expect(transitionMatrixBatch({ before: Uint8Array.of(0), after: Uint8Array.of(4) }, states)).toMatchObject({
    error: { path: ['after', 0], expected: 'KNOWN_CODE' },
  })
  expect(transitionMatrixBatch({ before: Uint8Array.of(9), after: Uint8Array.of(0) }, states)).toMatchObject({
    error: { path: ['before', 0], expected: 'KNOWN_CODE' },
  })
  expect(transitionMatrixBatch({ before: Uint8Array.of(0), after: Uint8Array.of() }, states)).toMatchObject({
    error: { path: ['after'], expected: 'SAME_LENGTH' },
  })
})

test('a state outside the list is a bug of the caller', () => {
  expect(() => transitionMatrix<string>([{ before: 'VIP', after: 'KEY' }], states)).toThrow(RangeError)
})
