import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { CaseClock, CaseClockFragment } from './case-clock.tsx'
import classes from './case-clocks.module.css'
import { DueChangeFragment, DueChanges } from './due-changes.tsx'

export const CaseClocksFragment = graphql(
  `fragment CaseClocks on Case { id clocks { clock ...CaseClockFacts } dueChanges { at ...DueChangeFacts } }`,
  [CaseClockFragment, DueChangeFragment],
)

/** Everything owed in a case, each with its own clock. */
export function CaseClocks({ case: shown }: { readonly case: FragmentOf<typeof CaseClocksFragment> }) {
  const { t } = useLingui()
  const { clocks, dueChanges } = readFragment(CaseClocksFragment, shown)
  const readAt = useReadAt(clocks)
  if (clocks.length === 0)
    return (
      <p className={classes.none}>
        <Trans>Nothing is promised for this case.</Trans>
      </p>
    )
  return (
    <>
      <ul className={classes.clocks} aria-label={t`Clocks`}>
        {clocks.map(clock => (
          <CaseClock key={clock.clock} clock={clock} readAt={readAt} />
        ))}
      </ul>
      <DueChanges changes={dueChanges} />
    </>
  )
}

/** When the clocks were read: what they said is counted on from there. */
function useReadAt(clocks: unknown): number {
  const [read, setRead] = useState(() => ({ clocks, at: Date.now() }))
  if (read.clocks === clocks) return read.at
  const now = { clocks, at: Date.now() }
  setRead(now)
  return now.at
}
