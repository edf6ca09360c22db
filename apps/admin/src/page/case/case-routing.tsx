import { Trans, useLingui } from '@lingui/react/macro'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Card } from '../../element/card.tsx'
import { useFormat } from '../../format/use-format.ts'
import classes from './case-routing.module.css'

export const CaseRoutingFragment = graphql(`
  fragment CaseRoutingOfPage on Case {
    routing { at user { id name } queueReasonLabel queuePlace because { code message } }
  }
`)

/** Why a case was given to whoever has it, or why it waits; nothing where a person chose. */
export function CaseRouting({ case: shown }: { readonly case: FragmentOf<typeof CaseRoutingFragment> }) {
  const { t } = useLingui()
  const format = useFormat()
  const { routing } = readFragment(CaseRoutingFragment, shown)
  if (!routing) return null
  const { at, because, queuePlace, queueReasonLabel, user } = routing
  const when = format.instant(at)
  return (
    <Card title={t`Assignment`}>
      <p>
        {user
          ? t`Given to ${user.name} automatically, ${when}.`
          : t`Waits for somebody: ${queueReasonLabel ?? ''}.`}
      </p>
      {queuePlace !== null && (
        <p className={classes.quiet}>{t`Place in the queue: ${format.number(queuePlace)}`}</p>
      )}
      <details className={classes.quiet}>
        <summary>
          <Trans>Why?</Trans>
        </summary>
        <ul className={classes.reasons}>
          {because.map(({ code, message }) => (
            <li key={`${code} ${message}`}>{message}</li>
          ))}
        </ul>
      </details>
    </Card>
  )
}
