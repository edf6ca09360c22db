import { Loader } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { Failure } from '../../element/failure.tsx'
import { type ConditionGroup, completed, NO_CONDITIONS } from '../../rule/condition.ts'
import { ConditionGroupFields } from '../../rule/condition-group-fields.tsx'
import { printConditions } from '../../rule/rule-input.ts'
import { useCaseFacts } from './use-case-facts.ts'

export interface CaseConditionsProps {
  readonly group: ConditionGroup | null
  readonly onChange: (group: ConditionGroup | null) => void
}

const CALM_AFTER_MS = 350

/** Any question about the facts of a case, joined to others; each asks as soon as it is filled in. */
export function CaseConditions({ group, onChange }: CaseConditionsProps) {
  const { facts, error, ask } = useCaseFacts({ isWanted: true })
  const said = printConditions(group)
  const [draft, setDraft] = useState(group ?? NO_CONDITIONS)
  const [asked, setAsked] = useState(said)
  const [shown, setShown] = useState(said)
  // The address changed, and not by what was asked here: it was gone back to, or a filter was taken off.
  if (said !== shown) {
    setShown(said)
    if (said !== asked) {
      setAsked(said)
      setDraft(group ?? NO_CONDITIONS)
    }
  }
  const tell = useDebouncedCallback(onChange, { delay: CALM_AFTER_MS, flushOnUnmount: true })
  const change = (next: ConditionGroup) => {
    setDraft(next)
    const complete = completed(next)
    const text = printConditions(complete)
    if (text === asked) return
    setAsked(text)
    tell(complete)
  }
  if (!facts) return error ? <Failure error={error} onRetry={() => ask()} /> : <Loader size="sm" />
  return <ConditionGroupFields group={draft} facts={facts} onChange={change} />
}
