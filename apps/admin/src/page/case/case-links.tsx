import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { TextLink } from '../../element/text-link.tsx'
import type { CaseAction } from './case-action.ts'
import classes from './case-links.module.css'

export const CaseLinksFragment = graphql(`
  fragment CaseLinks on Case { links { kind kindLabel case { id number subject } } }
`)

export interface CaseLinksProps {
  readonly case: FragmentOf<typeof CaseLinksFragment>
  readonly onAsk: (action: CaseAction) => void
}

/** The cases that a case has to do with, and the way to name another one. */
export function CaseLinks({ case: shown, onAsk }: CaseLinksProps) {
  const { t } = useLingui()
  const { links } = readFragment(CaseLinksFragment, shown)
  return (
    <>
      {links.length > 0 && (
        <ul className={classes.links} aria-label={t`Linked cases`}>
          {links.map(({ case: other, kind, kindLabel }) => (
            <li key={`${kind} ${other.id}`}>
              <span className={classes.kind}>{kindLabel}</span>{' '}
              <TextLink to="/cases/$caseId" params={{ caseId: other.id }}>
                {other.number} · {other.subject}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
      <Button size="compact-md" variant="default" onClick={() => onAsk('link')}>
        <Trans>Link another case…</Trans>
      </Button>
    </>
  )
}
