import { useLingui } from '@lingui/react/macro'
import { type FilterChip, FilterChips } from '../../element/filter-chips.tsx'
import { useCaseWords } from '../../format/use-case-words.ts'
import { type CasesView, EMPTY_VIEW } from './cases-view.ts'

export interface CaseFilterChipsProps {
  readonly view: CasesView
  readonly users: readonly { readonly id: string; readonly name: string }[]
  readonly customerName: string | null
  readonly onChange: (changes: Partial<CasesView>) => void
}

/** The filters of the queue in words. */
export function CaseFilterChips({ view, users, customerName, onChange }: CaseFilterChipsProps) {
  const { t } = useLingui()
  const words = useCaseWords()
  const { kinds, priorities, statuses, who, level } = view
  const whose: Readonly<Record<string, string>> = { me: t`Mine`, nobody: t`Unassigned` }
  const chips: FilterChip<Partial<CasesView>>[] = [
    ...kinds.map(kind => chip(words.kinds[kind], { kinds: kinds.filter(other => other !== kind) })),
    ...priorities.map(priority =>
      chip(words.priorities[priority], { priorities: priorities.filter(other => other !== priority) }),
    ),
    ...statuses.map(status =>
      chip(words.statuses[status], { statuses: statuses.filter(other => other !== status) }),
    ),
    ...(who === null
      ? []
      : [chip(whose[who] ?? users.find(({ id }) => id === who)?.name ?? '…', { who: null })]),
    ...(view.isLate ? [chip(t`Breached`, { isLate: false })] : []),
    ...(level === null ? [] : [chip(t`Level ${level} or higher`, { level: null })]),
    ...(view.customerId === null ? [] : [chip(customerName ?? '…', { customerId: null })]),
    ...(view.withSettled ? [chip(t`With settled ones`, { withSettled: false })] : []),
  ]
  return (
    <FilterChips
      chips={chips}
      onChange={onChange}
      onClear={() => onChange({ ...EMPTY_VIEW, text: view.text, order: view.order })}
    />
  )
}

function chip(words: string, without: Partial<CasesView>): FilterChip<Partial<CasesView>> {
  return { key: words, words, without }
}
