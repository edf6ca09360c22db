import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

/** Says how many there are of something, with the right form of the word. */
export function useCounts() {
  const { t } = useLingui()
  return {
    customers: (count: number) => t`${plural(count, { one: '# customer', other: '# customers' })}`,
    orders: (count: number) => t`${plural(count, { one: '# order', other: '# orders' })}`,
    days: (count: number) => t`${plural(count, { one: '# day', other: '# days' })}`,
    daysAgo: (count: number) => t`${plural(count, { one: '# day ago', other: '# days ago' })}`,
    bins: (count: number) => t`${plural(count, { one: '# bin', other: '# bins' })}`,
  }
}
