import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { DueIn } from '../../element/due-in.tsx'
import { EightDStatus } from '../../element/eight-d-status.tsx'
import { Icon } from '../../element/icon.tsx'
import { TextLink } from '../../element/text-link.tsx'
import { furtherPage } from '../../language/further-page.ts'
import classes from './case-eight-ds.module.css'

const loadOpening = furtherPage(() => import('../eight-d/open-eight-d-dialog.tsx'))
const OpenEightDDialog = lazy(async () => ({ default: (await loadOpening()).OpenEightDDialog }))

const loadJoining = furtherPage(() => import('../eight-d/join-eight-d-dialog.tsx'))
const JoinEightDDialog = lazy(async () => ({ default: (await loadJoining()).JoinEightDDialog }))

export const CaseEightDsFragment = graphql(`
  fragment CaseEightDs on Case {
    id subject viewerCanOpenEightD
    eightDs { id number title status discipline dueAt }
  }
`)

/** The 8Ds in which the problem of a case is worked on, and the way to one. */
export function CaseEightDs({ case: shown }: { readonly case: FragmentOf<typeof CaseEightDsFragment> }) {
  const [asked, setAsked] = useState<'open' | 'join' | null>(null)
  const { id, subject, eightDs, viewerCanOpenEightD } = readFragment(CaseEightDsFragment, shown)
  const close = () => setAsked(null)
  return (
    <>
      {eightDs.length === 0 && (
        <p className={classes.none}>
          <Trans>Its problem is not worked on in an 8D.</Trans>
        </p>
      )}
      <ul className={classes.eightDs}>
        {eightDs.map(({ id: eightDId, number, title, status, discipline, dueAt }) => (
          <li key={eightDId}>
            <TextLink to="/eight-d/$eightDId" params={{ eightDId }}>
              {title}
            </TextLink>
            <p className={classes.line}>
              <span className="numeric">{number}</span>
              <EightDStatus status={status} discipline={discipline} />
              {dueAt && <DueIn dueAt={dueAt} />}
            </p>
          </li>
        ))}
      </ul>
      {viewerCanOpenEightD && (
        <div className={classes.actions}>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => setAsked('open')}
          >
            <Trans>Open an 8D…</Trans>
          </Button>
          <Button variant="default" size="compact-md" onClick={() => setAsked('join')}>
            <Trans>Link to an 8D…</Trans>
          </Button>
        </div>
      )}
      {asked !== null && (
        <Suspense>
          {asked === 'open' ? (
            <OpenEightDDialog caseId={id} subject={subject} onClose={close} />
          ) : (
            <JoinEightDDialog caseId={id} onClose={close} />
          )}
        </Suspense>
      )}
    </>
  )
}
