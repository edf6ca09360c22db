import type { EnumOf } from '../../api/graphql.ts'

/** A scoring policy as a form holds it: numbers as they are typed, lists with commas. */
export interface PolicyDraft {
  readonly method: EnumOf<'RfmMethod'>
  readonly bins: string
  readonly lookBackDays: string
  readonly refunds: EnumOf<'RfmRefunds'>
  readonly recencyCuts: string
  readonly frequencyCuts: string
  readonly monetaryCuts: string
}

export interface Policy {
  readonly method: EnumOf<'RfmMethod'>
  readonly bins: number
  readonly lookBackDays: number | null
  readonly refunds: EnumOf<'RfmRefunds'>
  readonly cuts: {
    readonly recencyDays: number[]
    readonly frequency: number[]
    readonly monetary: string[]
  } | null
}

/** The form of a policy. */
export function draftOf({ method, bins, lookBackDays, refunds, cuts }: Policy): PolicyDraft {
  return {
    method,
    bins: String(bins),
    lookBackDays: lookBackDays === null ? '' : String(lookBackDays),
    refunds,
    recencyCuts: cuts?.recencyDays.join(', ') ?? '',
    frequencyCuts: cuts?.frequency.join(', ') ?? '',
    monetaryCuts: cuts?.monetary.join(', ') ?? '',
  }
}

/**
 * The policy a form says. What is out of range is left to the server to refuse, which knows the rules.
 *
 * @example
 * ```ts
 * import { listOf } from './policy-draft.ts'
 * listOf('30, 90，180 ') // => ['30', '90', '180']
 * ```
 */
export function policyOf(draft: PolicyDraft): Policy {
  const { method, bins, lookBackDays, refunds } = draft
  const cuts = {
    recencyDays: listOf(draft.recencyCuts).map(Number),
    frequency: listOf(draft.frequencyCuts).map(Number),
    monetary: listOf(draft.monetaryCuts),
  }
  return {
    method,
    bins: Number(bins),
    lookBackDays: lookBackDays.trim() === '' ? null : Number(lookBackDays),
    refunds,
    cuts: method === 'CUT' ? cuts : null,
  }
}

/** The entries of a list that is typed with commas, also with Chinese ones. */
export function listOf(text: string): string[] {
  return text.split(/[,，、;；\s]+/).filter(entry => entry !== '')
}
