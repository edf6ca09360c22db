import { type Fault, ok, type Result } from '@clientele/kernel'
import { type Facts, parseRule, type Rule } from '@clientele/rules'
import type { SegmentRule } from './segment-definition.ts'

/** A segment's rule with its references told apart: everything below `rule` is for the rule language alone. */
export type SegmentExpression<F extends Facts = Facts> =
  | { readonly kind: 'rule'; readonly rule: Rule<F> }
  | { readonly kind: 'segment'; readonly id: string }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly SegmentExpression<F>[] }
  | { readonly kind: 'not'; readonly part: SegmentExpression<F> }

type Path = readonly (string | number)[]

/** Deeper and larger trees are left to the rule language, which has bounds of its own. */
const mostLevels = 20

/** Reads a document as an expression, or names its faults. The document is plain JSON of a bearable size. */
export function readSegmentExpression<F extends Facts>(
  document: unknown,
  facts: F,
): Result<SegmentExpression<F>, readonly Fault[]> {
  return read(document, { facts, path: [] })
}

/** The ids that an expression refers to, with where it does. */
export function referencesOf<F extends Facts>(
  expression: SegmentExpression<F>,
  path: Path = [],
): readonly { readonly id: string; readonly path: Path }[] {
  switch (expression.kind) {
    case 'rule':
      return []
    case 'segment':
      return [{ id: expression.id, path: [...path, 'segment'] }]
    case 'not':
      return referencesOf(expression.part, [...path, 'not'])
    default: {
      const { kind, parts } = expression
      return parts.flatMap((part, index) => referencesOf(part, [...path, kind, index]))
    }
  }
}

function read<F extends Facts>(
  document: unknown,
  { facts, path }: { facts: F; path: Path },
): Result<SegmentExpression<F>, readonly Fault[]> {
  if (!refersToSegment(document)) return readRule(document, { facts, path })
  const { segment, all, any, not, ...rest } = document as Readonly<Record<string, unknown>>
  const operators = [segment, all, any, not].filter(operand => operand !== undefined).length
  const stray = Object.keys(rest)[0]
  if (stray !== undefined)
    return refuse([...path, stray], 'unrecognized_key', `The key ${stray} is not known`)
  if (operators !== 1) return refuse(path, 'more_than_one_operator', 'Expected one of segment, all, any, not')
  if (segment !== undefined) {
    if (typeof segment === 'string' && segment !== '') return ok({ kind: 'segment', id: segment })
    return refuse([...path, 'segment'], 'invalid_type', 'Expected the id of a segment')
  }
  if (not !== undefined) {
    const part = read(not, { facts, path: [...path, 'not'] })
    return part.ok ? ok({ kind: 'not', part: part.value }) : part
  }
  const kind = all === undefined ? 'any' : 'all'
  const operands = (all ?? any) as readonly unknown[]
  return readParts(operands, { kind, facts, path: [...path, kind] })
}

function readParts<F extends Facts>(
  operands: readonly unknown[],
  { kind, facts, path }: { kind: 'all' | 'any'; facts: F; path: Path },
): Result<SegmentExpression<F>, readonly Fault[]> {
  const parts: SegmentExpression<F>[] = []
  const faults: Fault[] = []
  for (const [index, operand] of operands.entries()) {
    const part = read(operand, { facts, path: [...path, index] })
    if (part.ok) parts.push(part.value)
    else faults.push(...part.error)
  }
  return faults.length === 0 ? ok({ kind, parts }) : { ok: false, error: faults }
}

function readRule<F extends Facts>(
  document: unknown,
  { facts, path }: { facts: F; path: Path },
): Result<SegmentExpression<F>, readonly Fault[]> {
  const rule = parseRule(document, facts)
  if (rule.ok) return ok({ kind: 'rule', rule: rule.value })
  const faults = rule.error.faults.map(fault => ({ ...fault, path: [...path, ...fault.path] }))
  return { ok: false, error: faults }
}

/** Whether somewhere among `all`, `any` and `not` a segment is referred to. */
function refersToSegment(document: unknown, level = 0): boolean {
  if (typeof document !== 'object' || document === null || level > mostLevels) return false
  const { segment, all, any, not } = document as Readonly<Record<string, unknown>>
  if (segment !== undefined) return true
  if (Array.isArray(all) && all.some(part => refersToSegment(part, level + 1))) return true
  if (Array.isArray(any) && any.some(part => refersToSegment(part, level + 1))) return true
  return refersToSegment(not, level + 1)
}

function refuse(path: Path, code: string, message: string): Result<never, readonly Fault[]> {
  return { ok: false, error: [{ path, code, message }] }
}

/** The expression of a rule that is known to be one. */
export function expressionOf<F extends Facts>(rule: SegmentRule<F>, facts: F): SegmentExpression<F> {
  const read = readSegmentExpression(rule, facts)
  if (read.ok) return read.value
  const [fault] = read.error
  throw new RangeError(`${fault?.path.join('.') || 'The rule'}: ${fault?.message}`)
}
