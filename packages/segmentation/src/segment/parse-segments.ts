import {
  type Fault,
  type InvalidPolicyError,
  type PolicySchema,
  parsePolicy,
  type Result,
  type SchemaIssue,
} from '@clientele/kernel'
import type { Facts } from '@clientele/rules'
import { z } from 'zod'
import { segmentCycle } from './segment-cycle.ts'
import { type SegmentSet, segmentStandards } from './segment-definition.ts'
import { readSegmentExpression, referencesOf } from './segment-expression.ts'

const mostSegments = 1000

const text = z.string().min(1).max(200)
const ids = z.array(text).default(() => [])

const definition = z.strictObject({
  id: text.max(100),
  name: z.strictObject({ en: text, 'zh-CN': text }),
  standard: z.enum(segmentStandards.map(({ code }) => code)).optional(),
  rule: z.unknown().default(null),
  include: ids,
  exclude: ids,
})

/** The schema of {@link SegmentSet} without what only the rule language can say of rules. */
export const segmentSetSchema = z.strictObject({ segments: z.array(definition).max(mostSegments) })

/**
 * Reads a set of segments of unknown origin against the facts its rules may ask about, and names every fault by its path.
 * Codes are those of Zod and of the rule language, `unrecognized_key`, `segment_named_twice`, `in_both_lists`,
 * `unknown_segment`, and `segment_cycle`, whose message tells the way round.
 *
 * @example
 * ```ts
 * import { parseSegments } from '@clientele/segmentation'
 * import { defineFacts, number } from '@clientele/rules'
 * const facts = defineFacts({ orders: number() })
 * const name = { en: 'Regulars', 'zh-CN': '常客' }
 * parseSegments({ segments: [{ id: 'REGULAR', name, rule: { fact: 'orders', atLeast: 5 } }] }, facts).ok // => true
 * const round = [{ id: 'A', name, rule: { segment: 'B' } }, { id: 'B', name, rule: { not: { segment: 'A' } } }]
 * const refused = parseSegments({ segments: round }, facts)
 * refused.error.faults.map(({ path, code, message }) => [path, code, message]) // => [[['segments', 0, 'rule'], 'segment_cycle', 'A → B → A']]
 * ```
 */
export function parseSegments<F extends Facts>(
  document: unknown,
  facts: F,
): Result<SegmentSet<F>, InvalidPolicyError> {
  return parsePolicy(schemaFor(facts), document)
}

/** Rules are read even where other parts are faulty, so that one answer names all faults. */
function schemaFor<F extends Facts>(facts: F): PolicySchema<SegmentSet<F>> {
  return {
    safeParse(document) {
      const parsed = segmentSetSchema.safeParse(document)
      const outer: readonly SchemaIssue[] = parsed.success ? [] : parsed.error.issues
      const issues = [...outer, ...faultsOfRules(document, facts).map(issueOf)]
      if (parsed.success && issues.length === 0) return { success: true, data: parsed.data as SegmentSet<F> }
      return { success: false, error: { issues } }
    },
  }
}

interface Draft {
  readonly id: unknown
  readonly rule: unknown
  readonly include: unknown
  readonly exclude: unknown
}

function faultsOfRules(document: unknown, facts: Facts): Fault[] {
  const faults: Fault[] = []
  const references = new Map<string, readonly string[]>()
  const places = new Map<string, number>()
  const pending: { readonly id: string; readonly path: Fault['path'] }[] = []
  for (const [index, draft] of draftsOf(document).entries()) {
    const path = ['segments', index]
    const id = typeof draft.id === 'string' ? draft.id : ''
    if (places.has(id))
      faults.push(fault([...path, 'id'], 'segment_named_twice', 'Expected an id of its own'))
    else places.set(id, index)
    faults.push(...faultsOfLists(draft, path))
    const expression =
      draft.rule === null || draft.rule === undefined ? null : readSegmentExpression(draft.rule, facts)
    if (expression === null) continue
    if (!expression.ok) {
      faults.push(...expression.error.map(one => ({ ...one, path: [...path, 'rule', ...one.path] })))
      continue
    }
    const found = referencesOf(expression.value)
    pending.push(...found.map(one => ({ id: one.id, path: [...path, 'rule', ...one.path] })))
    references.set(id, [...(references.get(id) ?? []), ...found.map(one => one.id)])
  }
  for (const { id, path } of pending)
    if (!places.has(id)) faults.push(fault(path, 'unknown_segment', `There is no segment ${id}`))
  const cycle = segmentCycle(references)
  if (cycle !== null)
    faults.push(
      fault(['segments', places.get(cycle[0] ?? '') ?? 0, 'rule'], 'segment_cycle', cycle.join(' → ')),
    )
  return faults
}

function draftsOf(document: unknown): readonly Draft[] {
  if (typeof document !== 'object' || document === null || !('segments' in document)) return []
  const { segments } = document
  if (!Array.isArray(segments)) return []
  return segments
    .slice(0, mostSegments)
    .map(one => (typeof one === 'object' && one !== null ? (one as Draft) : noDraft))
}

const noDraft: Draft = { id: undefined, rule: undefined, include: undefined, exclude: undefined }

function faultsOfLists({ include, exclude }: Draft, path: Fault['path']): Fault[] {
  if (!Array.isArray(include) || !Array.isArray(exclude)) return []
  const included = new Set<unknown>(include)
  const index = exclude.findIndex(id => included.has(id))
  if (index < 0) return []
  return [fault([...path, 'exclude', index], 'in_both_lists', 'Expected nobody in both lists')]
}

function fault(path: Fault['path'], code: string, message: string): Fault {
  return { path, code, message }
}

function issueOf({ path, code, message }: Fault): SchemaIssue {
  return { code, path, message }
}
