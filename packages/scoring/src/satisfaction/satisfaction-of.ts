import { type Decision, domainError, err, ok, type Result, reason } from '@clientele/kernel'
import { splitPoints } from '../scorecard/split-points.ts'
import { indexOfSums, inUnits } from './index-of-sums.ts'
import { type InvalidAnswerError, type SatisfactionAnswers, worthOf } from './satisfaction-answers.ts'
import type { SatisfactionPolicy } from './satisfaction-policy.ts'

export interface SatisfactionStanding {
  /** 0 to 100 with the policy's decimals; `null` where too little was answered. */
  readonly index: number | null
  /** What each indicator brought, in the policy's order and decimals; in those decimals they sum to the index exactly. */
  readonly contributions: readonly { readonly indicator: string; readonly points: number }[]
}

/**
 * One person's satisfaction: 100 × Σ weight × worth ÷ Σ weight over the answered indicators, rounded once, half up.
 *
 * The reasons: `INDICATOR` (`indicator`, `answer`, `worth`, `weight` after re-weighting, `points`), `UNANSWERED`
 * (`indicator`, `weight`), and where there is no index `TOO_LITTLE_ANSWERED` (`answeredWeight`, `leastAnsweredWeight`).
 *
 * @returns a refusal where an answer is no number from 1 to the policy's points or belongs to no indicator.
 *
 * @example
 * ```ts
 * import { satisfactionOf, serviceSatisfaction } from '@clientele/scoring'
 * const answers = {
 *   PRODUCT_QUALITY: 4, SERVICE_ATTITUDE: 5, PROBLEM_SOLVING: 3, RESPONSE_SPEED: 4,
 *   DELIVERY: 2, VALUE_FOR_MONEY: 4, EASE_OF_CONTACT: 5,
 * }
 * const { value } = satisfactionOf(answers, serviceSatisfaction)
 * value.value.index // => 71.3
 * value.value.contributions.map(({ points }) => points) // => [15, 20, 10, 7.5, 2.5, 11.3, 5]
 * ```
 */
export function satisfactionOf<const Policy extends SatisfactionPolicy>(
  answers: SatisfactionAnswers<Policy>,
  policy: Policy,
): Result<
  Decision<SatisfactionStanding, 'INDICATOR' | 'UNANSWERED' | 'TOO_LITTLE_ANSWERED'>,
  InvalidAnswerError
> {
  const given = new Map<string, unknown>(Object.entries(answers))
  const codes = new Set(policy.indicators.map(({ code }) => code))
  const unknown = [...given.keys()].find(code => !codes.has(code))
  if (unknown !== undefined) return err(domainError('UNKNOWN_INDICATOR', { indicator: unknown }))

  const read: { readonly indicator: string; readonly weight: number; readonly answer: number }[] = []
  for (const { code, weight } of policy.indicators) {
    const answer = given.get(code) ?? null
    if (answer !== null && !(typeof answer === 'number' && answer >= 1 && answer <= policy.points))
      return err(domainError('INVALID_ANSWER', { indicator: code, value: Number(answer) }))
    read.push({ indicator: code, weight, answer: answer ?? Number.NaN })
  }

  const answered = read.filter(({ answer }) => !Number.isNaN(answer))
  const answeredWeight = answered.reduce((sum, { weight }) => sum + weight, 0)
  const sum = answered.reduce((sum, { weight, answer }) => sum + weight * worthOf(answer, policy), 0)
  const index = indexOfSums(sum, { answeredWeight, isComplete: answered.length === read.length, policy })
  const units = inUnits(policy)
  const exact = read.map(({ answer, weight }) =>
    Number.isNaN(answer) || Number.isNaN(index)
      ? 0
      : (100 * units * weight * worthOf(answer, policy)) / answeredWeight,
  )
  const points = splitPoints(Number.isNaN(index) ? 0 : Math.round(index * units), exact).map(
    point => point / units,
  )
  const contributions = read.map(({ indicator }, place) => ({ indicator, points: points[place] ?? 0 }))
  const because = read.map(({ indicator, weight, answer }, place) => {
    if (Number.isNaN(answer)) return reason('UNANSWERED', { indicator, weight })
    const worth = worthOf(answer, policy)
    return reason('INDICATOR', {
      indicator,
      answer,
      worth,
      weight: weight / answeredWeight,
      points: points[place] ?? 0,
    })
  })
  if (!Number.isNaN(index)) return ok({ value: { index, contributions }, because })
  const { leastAnsweredWeight } = policy
  return ok({
    value: { index: null, contributions },
    because: [...because, reason('TOO_LITTLE_ANSWERED', { answeredWeight, leastAnsweredWeight })],
  })
}
