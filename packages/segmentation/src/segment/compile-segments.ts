import { type CompiledRule, type CompileRuleOptions, compileRule, type Facts } from '@clientele/rules'
import { segmentCycle } from './segment-cycle.ts'
import type { SegmentDefinition, SegmentSet } from './segment-definition.ts'
import { expressionOf, referencesOf, type SegmentExpression } from './segment-expression.ts'

/** Segments that were compiled once, to be asked about any number of customers. */
export interface CompiledSegments<F extends Facts = Facts> {
  /** In an order in which every segment comes after those it refers to. */
  readonly segments: readonly CompiledSegment<F>[]
  /** By id, in the order of the set. */
  readonly byId: ReadonlyMap<string, CompiledSegment<F>>
}

export interface CompiledSegment<F extends Facts = Facts> {
  readonly definition: SegmentDefinition<F>
  /** The place in {@link CompiledSegments.segments}. */
  readonly index: number
  /** The facts that membership depends on, through other segments too: if none changes, only time can change it. */
  readonly dependencies: ReadonlySet<string>
  readonly include: ReadonlySet<string>
  readonly exclude: ReadonlySet<string>
  readonly test: SegmentTest<F> | null
  /** The rules of this segment and of all it refers to. */
  readonly rules: readonly CompiledRule<F>[]
}

/** An expression with compiled rules, and the indexes of segments. */
export type SegmentTest<F extends Facts = Facts> =
  | { readonly kind: 'rule'; readonly rule: CompiledRule<F> }
  | { readonly kind: 'segment'; readonly id: string; readonly index: number }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly SegmentTest<F>[] }
  | { readonly kind: 'not'; readonly part: SegmentTest<F> }

/**
 * Compiles a set of segments, typed or parsed.
 *
 * @throws RangeError when the set is none on these facts (ask {@link parseSegments} first where it comes from outside):
 * a rule is faulty, a referred segment does not exist, or segments refer to each other in a circle.
 *
 * @example
 * ```ts
 * import { compileSegments, membershipOf } from '@clientele/segmentation'
 * import { defineFacts, instant, number } from '@clientele/rules'
 * import { Temporal } from 'temporal-polyfill'
 * const facts = defineFacts({ orders: number(), lastOrderedAt: instant() })
 * const set = {
 *   segments: [
 *     { id: 'REGULAR', name: { en: 'Regulars', 'zh-CN': '常客' }, rule: { fact: 'orders', atLeast: 5 }, include: ['c9'], exclude: [] },
 *     { id: 'QUIET', name: { en: 'Quiet regulars', 'zh-CN': '静默常客' }, rule: { all: [{ segment: 'REGULAR' }, { fact: 'lastOrderedAt', olderThan: 'P90D' }] }, include: [], exclude: [] },
 *   ],
 * }
 * const segments = compileSegments(set, facts, { timeZone: 'Asia/Shanghai' })
 * const customer = { id: 'c1', facts: { orders: 7, lastOrderedAt: Date.UTC(2025, 0, 1) } }
 * membershipOf(customer, { segments, segment: 'QUIET', at: Temporal.Instant.from('2025-06-01T00:00:00Z') }).value // => true
 * [...segments.byId.get('QUIET').dependencies] // => ['lastOrderedAt', 'orders']
 * ```
 */
export function compileSegments<F extends Facts>(
  set: SegmentSet<F>,
  facts: F,
  options: CompileRuleOptions,
): CompiledSegments<F> {
  const expressions = new Map(
    set.segments.map(({ id, rule }) => [id, rule === null ? null : expressionOf(rule, facts)]),
  )
  const references = new Map(
    [...expressions].map(([id, expression]) => [id, expression === null ? [] : idsIn(expression)]),
  )
  const cycle = segmentCycle(references)
  if (cycle !== null) throw new RangeError(`Segments refer to each other: ${cycle.join(' → ')}`)
  const byId = new Map<string, CompiledSegment<F>>()
  const segments: CompiledSegment<F>[] = []
  const definitions = new Map(set.segments.map(definition => [definition.id, definition]))
  for (const id of inOrder(references)) {
    const definition = definitions.get(id)
    if (definition === undefined) throw new RangeError(`There is no segment ${id}`)
    const referred = (references.get(id) ?? []).flatMap(other => byId.get(other) ?? [])
    const own: CompiledRule<F>[] = []
    const expression = expressions.get(id) ?? null
    const test = expression && testOf(expression, { facts, options, byId, own })
    const dependencies = [...own, ...referred].flatMap(one => [...one.dependencies])
    const compiled = {
      definition,
      index: segments.length,
      dependencies: new Set<string>(dependencies),
      include: new Set(definition.include),
      exclude: new Set(definition.exclude),
      test,
      rules: [...new Set([...own, ...referred.flatMap(one => one.rules)])],
    }
    byId.set(id, compiled)
    segments.push(compiled)
  }
  const inGivenOrder = set.segments.flatMap(({ id }) => {
    const segment = byId.get(id)
    return segment ? [[id, segment] as const] : []
  })
  return { segments, byId: new Map(inGivenOrder) }
}

function idsIn<F extends Facts>(expression: SegmentExpression<F>): string[] {
  return referencesOf(expression).map(({ id }) => id)
}

/** Every id after those it refers to. There is no circle. */
function inOrder(references: ReadonlyMap<string, readonly string[]>): string[] {
  const ordered = new Set<string>()
  for (const start of references.keys()) {
    const waiting = [start]
    for (let id = waiting.at(-1); id !== undefined; id = waiting.at(-1)) {
      const missing = (references.get(id) ?? []).filter(other => !ordered.has(other))
      if (missing.length > 0) waiting.push(...missing)
      else {
        ordered.add(id)
        waiting.pop()
      }
    }
  }
  return [...ordered]
}

function testOf<F extends Facts>(
  expression: SegmentExpression<F>,
  context: {
    readonly facts: F
    readonly options: CompileRuleOptions
    readonly byId: ReadonlyMap<string, CompiledSegment<F>>
    readonly own: CompiledRule<F>[]
  },
): SegmentTest<F> {
  switch (expression.kind) {
    case 'rule': {
      const rule = compileRule(expression.rule, context.facts, context.options)
      context.own.push(rule)
      return { kind: 'rule', rule }
    }
    case 'segment': {
      const index = context.byId.get(expression.id)?.index
      if (index === undefined) throw new RangeError(`There is no segment ${expression.id}`)
      return { kind: 'segment', id: expression.id, index }
    }
    case 'not':
      return { kind: 'not', part: testOf(expression.part, context) }
    default:
      return { kind: expression.kind, parts: expression.parts.map(part => testOf(part, context)) }
  }
}
