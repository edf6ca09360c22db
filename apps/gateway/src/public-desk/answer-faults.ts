import type { ServerResponse } from 'node:http'
import type { Fault } from '@clientele/kernel'
import { answerJson } from './json-exchange.ts'

/** Says which fields are at fault and how, for the page to put into words. */
export function answerFaults(
  response: ServerResponse,
  { faults }: { readonly faults: readonly Fault[] },
): void {
  answerJson(response, 422, {
    error: 'INVALID_INPUT',
    faults: faults.map(({ path, code }) => ({ field: String(path[0] ?? ''), code })),
  })
}
