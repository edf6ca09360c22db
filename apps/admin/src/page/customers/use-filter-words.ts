import { useLingui } from '@lingui/react/macro'
import { assertNever } from '../../api/assert-never.ts'
import { useCounts } from '../../format/use-counts.ts'
import { useFormat } from '../../format/use-format.ts'
import { useViewer } from '../../shell/viewer.ts'
import type { LastOrder } from './last-order.ts'
import type { Range } from './range.ts'

/** Says filters in words: "at least 4", "longer than 90 days ago". */
export function useFilterWords() {
  const { t } = useLingui()
  const format = useFormat()
  const counts = useCounts()
  const { currency } = useViewer().tenant
  const range = ({ atLeast, atMost }: Range, write: (text: string) => string) => {
    if (atLeast !== null && atLeast === atMost) return write(atLeast)
    if (atLeast !== null && atMost !== null) return t`${write(atLeast)} to ${write(atMost)}`
    return atLeast !== null ? t`${write(atLeast)} or more` : t`${write(atMost ?? '')} or less`
  }
  return {
    whole: (value: Range) => range(value, text => format.number(Number(text))),
    money: (value: Range) => range(value, amount => format.money({ amount, currency })),
    lastOrder: (value: LastOrder) => {
      switch (value.kind) {
        case 'within':
          return t`within ${counts.days(value.days)}`
        case 'before':
          return t`more than ${counts.days(value.days)} ago`
        case 'between': {
          const from = value.from && format.calendarDay(value.from)
          const to = value.to && format.calendarDay(value.to)
          if (from && to) return t`${from} to ${to}`
          return from ? t`from ${from} on` : t`until ${to}`
        }
        default:
          return assertNever(value)
      }
    },
  }
}
