import type { PolicyKind } from './use-policy-words.ts'

const KIND_OF_ADDRESS: Readonly<Record<string, PolicyKind>> = {
  sla: 'SLA',
  ladder: 'LADDER',
  calendar: 'CALENDAR',
  case: 'CASE',
  routing: 'ROUTING',
  'eight-d': 'EIGHT_D',
}

/** The kind of policy that an address names. */
export function kindOfAddress(address: string): PolicyKind | undefined {
  return KIND_OF_ADDRESS[address]
}
