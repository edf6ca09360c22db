import { useLingui } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { useCaseWords } from '../../format/use-case-words.ts'
import { useHourOfWeek } from '../../format/use-hour-of-week.ts'
import type { BreachFilter } from './breach-filter.ts'
import { CaseRuleFactsQuery } from './use-case-facts.ts'

/** Says which broken promise is meant; clocks, causes and policies are called as the API calls them, asked where wanted. */
export function useBreachWords({
  isWanted,
}: {
  readonly isWanted: boolean
}): (breach: BreachFilter) => string {
  const { t } = useLingui()
  const { priorities } = useCaseWords()
  const hourOfWeek = useHourOfWeek()
  const [{ data }] = useQuery({ query: CaseRuleFactsQuery, pause: !isWanted })
  const fields = data?.caseRuleFacts.find(({ name }) => name === 'breaches')?.fields ?? []
  const called = (name: string, code: string) =>
    fields.find(field => field.name === name)?.options.find(option => option.code === code)?.label ??
    (data ? code : '…')
  return ({ cause, clock, hour, level, policy, priority }) => {
    const parts = [
      policy === null ? null : called('policy', policy),
      priority && priorities[priority],
      clock && called('clock', clock),
      level === null ? null : level === 0 ? t`before the first level` : t`Level ${level}`,
      cause && called('cause', cause),
      hour && hourOfWeek(hour),
    ]
    const said = parts.filter(part => part !== null).join(' · ')
    return t`Late: ${said}`
  }
}
