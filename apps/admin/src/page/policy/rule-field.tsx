import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Loader } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { askable } from '../../rule/askable-fact.ts'
import { ConditionGroupFields } from '../../rule/condition-group-fields.tsx'
import { documentOfGroup, groupOfDocument } from '../../rule/rule-document.ts'
import type { DocumentPath } from './document-path.ts'
import { useDraftField, usePolicyDraft } from './policy-draft-context.ts'
import classes from './rule-field.module.css'
import { RuleText } from './rule-text.tsx'
import { useRuleFaults } from './use-rule-faults.ts'

const PolicyRuleFactsQuery = graphql(`
  query PolicyRuleFacts { policyRuleFacts { name label type options { code label } } }
`)

export interface RuleFieldProps {
  readonly path: DocumentPath
  readonly label: string
  /** What holds while there is no condition. */
  readonly emptyText: string
}

/** A rule on the facts of a case, condition by condition, or as the document that it is where it asks for more. */
export function RuleField({ path, label, emptyText }: RuleFieldProps) {
  const { t } = useLingui()
  const { isReadOnly } = usePolicyDraft()
  const { value, set } = useDraftField(path)
  const { faultAt, rest } = useRuleFaults(path)
  const [isText, setText] = useState(false)
  const [{ data, error }] = useQuery({ query: PolicyRuleFactsQuery })
  const facts = useMemo(() => data && askable(data.policyRuleFacts), [data])
  const group = facts && groupOfDocument(value, facts)
  const isDrawn = !isText && !error && (!facts || group !== undefined)
  return (
    <fieldset className={classes.rule} data-wide>
      <legend>{label}</legend>
      {(isText || group) && (
        <Button
          className={classes.view}
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={isText ? t`${label}: condition by condition` : t`${label}: as JSON`}
          onClick={() => setText(!isText)}
        >
          {isText ? <Trans>Form</Trans> : 'JSON'}
        </Button>
      )}
      {!isDrawn && <RuleText path={path} label={label} />}
      {!isDrawn && !isText && !error && (
        <p className={classes.hint}>
          <Trans>This rule asks for more than the form can show.</Trans>
        </p>
      )}
      {isDrawn && !facts && <Loader size="sm" />}
      {isDrawn && facts && group && (
        <>
          {group.parts.length === 0 && <p className={classes.hint}>{emptyText}</p>}
          <ConditionGroupFields
            group={group}
            facts={facts}
            faultAt={faultAt}
            isReadOnly={isReadOnly}
            onChange={next => set(documentOfGroup(next))}
          />
          {rest && (
            <p className={classes.fault} role="alert">
              {rest}
            </p>
          )}
        </>
      )}
    </fieldset>
  )
}
