import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Icon } from '../../element/icon.tsx'
import { useFormat } from '../../format/use-format.ts'
import classes from './policy-row.module.css'

export const PolicyRowFragment = graphql(`
  fragment PolicyRow on Policy {
    kind code name version isBuiltIn adoptedAt
    adoptedBy { id name }
    calendar { timeZone workingSecondsNextWeek exceptionCount }
    slaPolicies { code name }
    ladderLevels { id name }
  }
`)

/** A policy in a line: what it says in short, and since when it holds. */
export function PolicyRow({ policy }: { readonly policy: FragmentOf<typeof PolicyRowFragment> }) {
  const { kind, code, name, version, isBuiltIn, adoptedAt, adoptedBy, ...said } = readFragment(
    PolicyRowFragment,
    policy,
  )
  const format = useFormat()
  const summary = useSummary(said)
  const who = adoptedBy?.name ?? ''
  return (
    <li>
      <Link
        to="/settings/policies/$kind/$code"
        params={{ kind: addressOf(kind), code }}
        className={classes.row}
      >
        <span className={classes.name}>{name}</span>
        <span className={classes.summary}>{summary}</span>
        <span className={classes.since}>
          {isBuiltIn || adoptedAt === null ? (
            <Trans>As it comes</Trans>
          ) : (
            <Trans>
              Version {version}, {format.day(adoptedAt)}, {who}
            </Trans>
          )}
        </span>
        <Icon name="chevronRight" size={16} />
      </Link>
    </li>
  )
}

/** A kind as it stands in an address. */
function addressOf(kind: string): string {
  return kind.toLowerCase().replaceAll('_', '-')
}

function useSummary({
  calendar,
  slaPolicies,
  ladderLevels,
}: {
  readonly calendar: {
    readonly timeZone: string | null
    readonly workingSecondsNextWeek: number
    readonly exceptionCount: number
  } | null
  readonly slaPolicies: readonly { readonly name: string }[]
  readonly ladderLevels: readonly { readonly name: string }[]
}): string {
  const { t } = useLingui()
  const format = useFormat()
  if (calendar) {
    const hours = format.workingTime(calendar.workingSecondsNextWeek)
    const days = format.number(calendar.exceptionCount)
    const zone = calendar.timeZone ? `${calendar.timeZone} · ` : ''
    return `${zone}${t`${hours} in the next seven days`} · ${t`Exceptions ahead: ${days}`}`
  }
  const separator = slaPolicies.length > 0 ? ' · ' : ' → '
  return [...slaPolicies, ...ladderLevels].map(({ name }) => name).join(separator)
}
