import { useLingui } from '@lingui/react/macro'
import type { EnumOf } from '../../api/graphql.ts'

export type PolicyKind = EnumOf<'PolicyKind'>

/** What the kinds of policies are called. */
export function usePolicyWords() {
  const { t } = useLingui()
  const kinds: Readonly<Record<PolicyKind, string>> = {
    SLA: t`Service promises`,
    LADDER: t`Escalation ladders`,
    CALENDAR: t`Calendars`,
    CASE: t`Ranking and escalation`,
    ROUTING: t`Giving out cases`,
    EIGHT_D: t`Demands on 8Ds`,
  }
  return { kinds }
}
