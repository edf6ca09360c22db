import { answerJson } from './json-exchange.ts'
import type { Visit } from './public-desk.ts'
import type { Limit } from './request-limits.ts'

/** Counts a request against its limits and answers it where one is reached: come again later. Answers whether it did. */
export async function refuseTooMany(
  { limits, response }: Pick<Visit, 'limits' | 'response'>,
  counted: readonly (readonly [Limit, string])[],
): Promise<boolean> {
  for (const [limit, whom] of counted) {
    const seconds = await limits.count(limit, whom)
    if (seconds === undefined) continue
    answerJson(response, 429, { error: 'TOO_MANY_REQUESTS', seconds }, { 'retry-after': String(seconds) })
    return true
  }
  return false
}
