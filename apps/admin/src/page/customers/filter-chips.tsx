import { Trans, useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import type { RfmSegment } from '../../api/rfm-segment.ts'
import { Icon } from '../../element/icon.tsx'
import { type CustomersView, EMPTY_VIEW } from './customers-view.ts'
import classes from './filter-bar.module.css'
import { useFilterWords } from './use-filter-words.ts'

export interface FilterChipsProps {
  readonly view: CustomersView
  readonly segments: readonly { readonly segment: RfmSegment; readonly label: string }[]
  readonly importName: string | null
  readonly onChange: (changes: Partial<CustomersView>) => void
}

/** One chip for each filter that is on, to see it and to take it off. */
export function FilterChips({ view, segments, importName, onChange }: FilterChipsProps) {
  const { t } = useLingui()
  const chips = useChips({ view, segments, importName })
  if (chips.length === 0) return null
  const clear = () => onChange({ ...EMPTY_VIEW, text: view.text, sorting: view.sorting })
  return (
    <ul className={classes.chips} aria-label={t`Filters in use`}>
      {chips.map(({ key, words, without }) => (
        <li key={key} className={classes.chip}>
          {words}
          <UnstyledButton aria-label={t`Remove filter: ${words}`} onClick={() => onChange(without)}>
            <Icon name="close" size={12} />
          </UnstyledButton>
        </li>
      ))}
      <li>
        <UnstyledButton className={classes.clear} onClick={clear}>
          <Trans>Clear all</Trans>
        </UnstyledButton>
      </li>
    </ul>
  )
}

interface Chip {
  readonly key: string
  readonly words: string
  /** What to change to be rid of it. */
  readonly without: Partial<CustomersView>
}

function useChips({
  view,
  segments,
  importName,
}: Pick<FilterChipsProps, 'view' | 'segments' | 'importName'>): Chip[] {
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
