import { useLingui } from '@lingui/react/macro'
import type { RfmSegment } from '../../api/rfm-segment.ts'
import { type FilterChip, FilterChips } from '../../element/filter-chips.tsx'
import { type CustomersView, EMPTY_VIEW } from './customers-view.ts'
import { useFilterWords } from './use-filter-words.ts'

export interface CustomerFilterChipsProps {
  readonly view: CustomersView
  readonly segments: readonly { readonly segment: RfmSegment; readonly label: string }[]
  readonly importName: string | null
  readonly onChange: (changes: Partial<CustomersView>) => void
}

/** The filters of the list in words. */
export function CustomerFilterChips({ view, segments, importName, onChange }: CustomerFilterChipsProps) {
  const chips = useChips({ view, segments, importName })
  const clear = () => onChange({ ...EMPTY_VIEW, text: view.text, sorting: view.sorting })
  return <FilterChips chips={chips} onChange={onChange} onClear={clear} />
}

type Chip = FilterChip<Partial<CustomersView>>

function useChips({
  view,
  segments,
  importName,
}: Pick<CustomerFilterChipsProps, 'view' | 'segments' | 'importName'>): Chip[] {
  const { t } = useLingui()
  const words = useFilterWords()
  const labelOf = (code: RfmSegment) => segments.find(({ segment }) => segment === code)?.label ?? '…'
  return [
    ...view.segments.map(segment => ({
      key: segment,
      words: labelOf(segment),
      without: { segments: view.segments.filter(other => other !== segment) },
    })),
    ...chipOf('r', view.recency, value => t`Recency ${words.whole(value)}`, { recency: null }),
    ...chipOf('f', view.frequency, value => t`Frequency ${words.whole(value)}`, { frequency: null }),
    ...chipOf('m', view.monetary, value => t`Money ${words.whole(value)}`, { monetary: null }),
    ...chipOf('spend', view.spend, value => t`Spend ${words.money(value)}`, { spend: null }),
    ...chipOf('orders', view.orderCount, value => t`Orders ${words.whole(value)}`, { orderCount: null }),
    ...chipOf('last', view.lastOrder, value => t`Last order ${words.lastOrder(value)}`, { lastOrder: null }),
    ...chipOf('import', view.importRunId, () => t`Import ${importName ?? '…'}`, { importRunId: null }),
  ]
}

function chipOf<Value>(
  key: string,
  value: Value | null,
  say: (value: Value) => string,
  without: Partial<CustomersView>,
): Chip[] {
  return value === null ? [] : [{ key, words: say(value), without }]
}
