import { useLingui } from '@lingui/react/macro'
import type { EnumOf } from '../../api/graphql.ts'

/** What the ways of scoring are called, and what they do. */
export function useMethodNames(): Readonly<
  Record<EnumOf<'RfmMethod'>, { readonly name: string; readonly meaning: string }>
> {
  const { t } = useLingui()
  return {
    NTILE: { name: t`Equal groups`, meaning: t`As many customers in every bin; ties are split.` },
    CUME: { name: t`Cumulative share`, meaning: t`Customers with the same figure share the higher score.` },
    RANK: { name: t`Rank`, meaning: t`Customers with the same figure share the lower score.` },
    CUT: { name: t`Fixed limits`, meaning: t`Scores follow limits that you set.` },
  }
}
