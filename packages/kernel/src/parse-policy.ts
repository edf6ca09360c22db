import { type DocumentLimits, defaultDocumentLimits, documentFault } from './bounded-document.ts'
import { domainError, type Fault, type InvalidPolicyError } from './domain-error.ts'
import { err, ok, type Result } from './result.ts'

/** What {@link parsePolicy} asks of a schema: any Zod 4 schema answers so. */
export interface PolicySchema<T> {
  safeParse(
    document: unknown,
  ):
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: readonly SchemaIssue[] } }
}

/** What a schema finds wrong at one place. A custom issue names its stable code in `params.code`. */
export interface SchemaIssue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly params?: Readonly<Record<string, unknown>> | undefined
  readonly keys?: readonly string[] | undefined
}

/**
 * Reads a policy document with its schema and names every fault by its path. What is not plain JSON of a bearable size
 * is refused first, by {@link documentFault}, so that a hostile document costs no more than a large honest one. Fault
 * codes are the schema's own; an unknown key is named itself, with the code `unrecognized_key`.
 *
 * @example
 * ```ts
 * import { parsePolicy } from '@clientele/kernel'
 * import { z } from 'zod'
 * const schema = z.strictObject({ days: z.int().min(1) })
 * parsePolicy(schema, { days: 30 }) // => { ok: true, value: { days: 30 } }
 * parsePolicy(schema, { days: 0, weeks: 4 }).error.faults.map(fault => fault.path) // => [['days'], ['weeks']]
 * parsePolicy(schema, { days: Infinity }).error.faults[0].code // => 'not_finite'
 * ```
 */
export function parsePolicy<T>(
  schema: PolicySchema<T>,
  document: unknown,
  limits: DocumentLimits = defaultDocumentLimits,
): Result<T, InvalidPolicyError> {
  const fault = documentFault(document, limits)
  if (fault) return err(domainError('INVALID_POLICY', { faults: [fault] }))
  const parsed = schema.safeParse(document)
  if (parsed.success) return ok(parsed.data)
  return err(domainError('INVALID_POLICY', { faults: parsed.error.issues.flatMap(faultsOf) }))
}

function faultsOf({ code, keys, message, params, path: steps }: SchemaIssue): readonly Fault[] {
  const path = steps.map(step => (typeof step === 'number' ? step : String(step)))
  if (code === 'unrecognized_keys')
    return (keys ?? []).map(key => ({ path: [...path, key], code: 'unrecognized_key', message }))
  return [{ path, code: String((code === 'custom' ? params?.code : code) ?? 'invalid'), message }]
}
