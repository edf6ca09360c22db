import { useLingui } from '@lingui/react/macro'
import type { RfmSegment } from '../../api/rfm-segment.ts'
import { type FilterChip, FilterChips } from '../../element/filter-chips.tsx'
import { useCaseWords } from '../../format/use-case-words.ts'
import { useFormat } from '../../format/use-format.ts'
import { useHourOfWeek } from '../../format/use-hour-of-week.ts'
import { type ConditionGroup, completed } from '../../rule/condition.ts'
import { useConditionWords } from '../../rule/use-condition-words.ts'
import { type CasesView, EMPTY_VIEW } from './cases-view.ts'
import { DUE_SECONDS } from './due-span.ts'
import { useBreachWords } from './use-breach-words.ts'
import { useCaseFacts } from './use-case-facts.ts'

export interface CaseFilterChipsProps {
  readonly view: CasesView
  readonly users: readonly { readonly id: string; readonly name: string }[]
  readonly segments: readonly { readonly segment: RfmSegment; readonly label: string }[]
  readonly customerName: string | null
  readonly onChange: (changes: Partial<CasesView>) => void
}

/** The filters of the queue in words. */
export function CaseFilterChips({ view, users, segments, customerName, onChange }: CaseFilterChipsProps) {
  const { t } = useLingui()
  const words = useCaseWords()
  const format = useFormat()
  const { kinds, priorities, statuses, who, level, channels, severities, dueWithin } = view
  const { breach, openedFrom, openedHour, openedTo } = view
  const breachWords = useBreachWords({ isWanted: breach !== null })
  const hourOfWeek = useHourOfWeek()
  const hour = openedHour && hourOfWeek(openedHour)
  const { conditions } = view
  const { facts } = useCaseFacts({ isWanted: conditions !== null })
  const conditionWords = useConditionWords(facts ?? [])
  const due = dueWithin && format.duration(DUE_SECONDS[dueWithin])
  const from = openedFrom && format.calendarDay(openedFrom)
  const to = openedTo && format.calendarDay(openedTo)
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
    ...severities.map(severity =>
      chip(words.severities[severity], { severities: severities.filter(other => other !== severity) }),
    ),
    ...channels.map(channel =>
      chip(words.channels[channel], { channels: channels.filter(other => other !== channel) }),
    ),
    ...view.segments.map(segment =>
      chip(segments.find(known => known.segment === segment)?.label ?? '…', {
        segments: view.segments.filter(other => other !== segment),
      }),
    ),
    ...(due === null ? [] : [chip(t`Due within ${due}`, { dueWithin: null })]),
    ...(from === null ? [] : [chip(t`Opened from ${from}`, { openedFrom: null })]),
    ...(to === null ? [] : [chip(t`Opened until ${to}`, { openedTo: null })]),
    ...(hour === null ? [] : [chip(t`Opened ${hour}`, { openedHour: null })]),
    ...(breach === null ? [] : [chip(breachWords(breach), { breach: null })]),
    ...takenOff(conditions).map(({ part, rest }, index) => ({
      ...chip(conditionWords(part), { conditions: rest }),
      key: `condition ${index}`,
    })),
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

/** Each condition that can be taken off, and what is left without it. */
function takenOff(group: ConditionGroup | null) {
  if (group === null) return []
  if (group.join === 'any') return [{ part: group, rest: null }]
  return group.parts.map((part, index) => ({
    part,
    rest: completed({ ...group, parts: group.parts.toSpliced(index, 1) }),
  }))
}

function chip(words: string, without: Partial<CasesView>): FilterChip<Partial<CasesView>> {
  return { key: words, words, without }
}
