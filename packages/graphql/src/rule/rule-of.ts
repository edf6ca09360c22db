import { minorUnitDigits, minorUnitsOf } from '@clientele/kernel'
import { type Fact, type Facts, type RecordsFact, ruleLimits } from '@clientele/rules'
import type { RuleInput } from './rule-input.ts'

/** A rule document, and where each of its parts stood in what was sent. */
export interface SentRule {
  readonly document: object
  /** Paths in the input, by the part of the document that was made of it. */
  readonly places: ReadonlyMap<object, Path>
  /** Amounts that are none of their currency. */
  readonly faults: readonly { readonly path: Path; readonly code: string; readonly message: string }[]
}

type Path = readonly (string | number)[]

/** Inputs are read no deeper, for a rule of this depth is refused. */
const longestPath = 4 * ruleLimits.depth

/** The rule that was sent as a typed input; what it may hold beyond its types is for `parseRule` to say. */
export function ruleOf(input: RuleInput, facts: Facts): SentRule {
  const places = new Map<object, Path>()
  const faults: { path: Path; code: string; message: string }[] = []
  const document = partOf(input, { facts, path: [] })
  return { document, places, faults }

  function partOf(sent: RuleInput, scope: { readonly facts: Facts; readonly path: Path }): object {
    const { path } = scope
    if (path.length > longestPath) return placed({ all: [] }, path)
    const inner = (part: unknown, ...steps: Path) =>
      partOf(part as RuleInput, { ...scope, path: [...path, ...steps] })
    const parts = given(sent).flatMap(([name, value]): object[] => {
      const here = [...path, name]
      if (name === 'not') return [placed({ not: inner(value, 'not') }, here)]
      if (name === 'all' || name === 'any')
        return [placed({ [name]: (value as unknown[]).map((part, index) => inner(part, name, index)) }, here)]
      const fact = scope.facts[name]
      if (!fact) throw new Error(`There is no fact ${name}`)
      return conditionsOf(name, fact, { asked: value as RuleInput, path: here })
    })
    const [first] = parts
    return first && parts.length === 1 ? first : placed({ all: parts }, path)
  }

  function conditionsOf(
    name: string,
    fact: Fact,
    { asked, path }: { readonly asked: RuleInput; readonly path: Path },
  ): object[] {
    return given(asked).map(([operator, operand]) => {
      const isMeasure = fact.type === 'records' && operator !== 'known'
      const condition = isMeasure
        ? measureOf(name, fact, { measure: operator, asked: operand as RuleInput, path: [...path, operator] })
        : { fact: name, [operator]: operandOf(operand, { fact, path: [...path, operator] }) }
      return placed(condition, isMeasure ? [...path, operator] : path)
    })
  }

  function measureOf(
    name: string,
    { fields }: RecordsFact,
    { asked, measure, path }: { readonly measure: string; readonly asked: RuleInput; readonly path: Path },
  ): object {
    const amount = typeof asked.of === 'string' ? fields[asked.of] : undefined
    const entries = given(asked).map(([key, value]) => {
      if (key === 'where') return [key, partOf(value as RuleInput, { facts: fields, path: [...path, key] })]
      if (key === 'within')
        return [key, placed(Object.fromEntries(given(value as RuleInput)), [...path, key])]
      return [key, key === 'of' ? value : operandOf(value, { fact: amount, path: [...path, key] })]
    })
    return { [measure]: name, ...Object.fromEntries(entries) }
  }

  function operandOf(
    operand: unknown,
    at: { readonly fact: Fact | undefined; readonly path: Path },
  ): unknown {
    if (Array.isArray(operand)) return operand.map(item => operandOf(item, at))
    if (typeof operand === 'object' && operand !== null) {
      if ('from' in operand && 'to' in operand)
        return [operandOf(operand.from, at), operandOf(operand.to, at)]
      if ('typename' in operand && 'id' in operand) return operand.id
      // Days and instants are objects of Temporal.
      return 'days' in operand ? { ...operand } : String(operand)
    }
    if (typeof operand !== 'string' || at.fact?.type === 'text' || at.fact?.type === 'oneOf') return operand
    return at.fact?.type === 'money'
      ? minorUnits(operand, at.fact.currency, at.path)
      : numberOf(operand, at.fact)
  }

  function minorUnits(amount: string, currency: string, path: Path): number {
    const minor = minorUnitsOf(amount, minorUnitDigits(currency) ?? 2)
    if (minor.ok) return minor.value
    faults.push({ path, code: 'not_an_amount', message: `Expected an amount of ${currency}` })
    return 0
  }

  function placed<Part extends object>(part: Part, path: Path): Part {
    places.set(part, path)
    return part
  }
}

/** A sum of numbers is compared with a decimal, a span of time with a duration. */
function numberOf(operand: string, fact: Fact | undefined): string | number {
  return fact?.type === 'number' ? Number(operand) : operand
}

/** The fields that were sent; null is as if it were not. */
function given(input: RuleInput): [string, unknown][] {
  return Object.entries(input).filter(([, value]) => value !== null && value !== undefined)
}
