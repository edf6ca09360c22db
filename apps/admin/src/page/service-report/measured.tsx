import { useLingui } from '@lingui/react/macro'
import { graphql, type ResultOf } from '../../api/graphql.ts'
import { useFormat } from '../../format/use-format.ts'

export const MeasuredFragment = graphql(`
  fragment Measured on MeasuredShare @_unmask { count of share interval { from to } isTooFew }
`)

export type Measured = ResultOf<typeof MeasuredFragment>

/** Says a measured share, and how far it is to be believed. */
export function useMeasured() {
  const { t } = useLingui()
  const format = useFormat()
  return {
    share: ({ share }: Measured) => (share === null ? '–' : format.share(share)),
    ground: ({ of, interval, isTooFew }: Measured) => {
      if (!interval) return t`none yet`
      const [from, to, all] = [format.share(interval.from), format.share(interval.to), format.number(of)]
      return isTooFew
        ? t`of ${all}: too few to conclude from (${from} to ${to})`
        : t`of ${all}, with 95 % confidence ${from} to ${to}`
    },
  }
}
