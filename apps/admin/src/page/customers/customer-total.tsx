import { Plural } from '@lingui/react/macro'
import { useFormat } from '../../format/use-format.ts'

export interface CustomerTotalProps {
  readonly total: { readonly value: number; readonly exact: boolean } | undefined
  readonly isNarrowed: boolean
}

/** How many customers the view has, announced when it changes. */
export function CustomerTotal({ total, isNarrowed }: CustomerTotalProps) {
  const format = useFormat()
  if (!total) return <span role="status"> </span>
  const shown = `${format.number(total.value)}${total.exact ? '' : '+'}`
  return (
    <span role="status" className="numeric">
      {isNarrowed ? (
        <Plural value={total.value} one={`${shown} customer matches`} other={`${shown} customers match`} />
      ) : (
        <Plural value={total.value} one={`${shown} customer`} other={`${shown} customers`} />
      )}
    </span>
  )
}
