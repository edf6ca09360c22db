import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Icon } from '../../element/icon.tsx'
import { Initials } from '../../element/initials.tsx'
import { useFormat } from '../../format/use-format.ts'
import type { ShownColleague } from './colleague-fragment.ts'
import classes from './colleagues-page.module.css'
import { useLocaleNames } from './use-locale-names.ts'
import { useReactivate } from './use-reactivate.ts'

export interface ColleagueRowProps {
  readonly colleague: ShownColleague
  readonly onEdit: () => void
  readonly onDeactivate: () => void
}

/** A colleague in a line: where mail reaches them, what they hold and have, and what can be done. */
export function ColleagueRow({ colleague, onEdit, onDeactivate }: ColleagueRowProps) {
  const { t } = useLingui()
  const format = useFormat()
  const locales = useLocaleNames()
  const { reactivate, isRunning } = useReactivate()
  const { deactivatedAt, duties, email, isActive, openCaseCount, openEightDs, user } = colleague
  const { name } = user
  const since = deactivatedAt === null ? '' : format.day(deactivatedAt)
  return (
    <li className={classes.row} data-gone={!isActive || undefined}>
      <Initials name={name} size={36} />
      <div className={classes.who}>
        <p className={classes.name}>{name}</p>
        <p className={classes.about}>
          {email ?? (
            <span className={classes.missing}>
              <Icon name="alert" size={13} />
              <Trans>No mail reaches them</Trans>
            </span>
          )}
          {' · '}
          {locales(user.locale)}
        </p>
      </div>
      <div className={classes.has}>
        {isActive ? (
          <>
            <p>
              <Plural value={openCaseCount} _0="No open case" one="# open case" other="# open cases" />
              {openEightDs.length > 0 && (
                <>
                  {' · '}
                  <Plural value={openEightDs.length} one="in # open 8D" other="in # open 8Ds" />
                </>
              )}
            </p>
            <p className={classes.duties} title={duties.map(role => role.name).join(t`, `)}>
              {duties.length > 0 ? duties.map(role => role.name).join(t`, `) : t`Holds no role`}
            </p>
          </>
        ) : (
          <p className={classes.about}>
            <Trans>Since {since}</Trans>
          </p>
        )}
      </div>
      <div className={classes.actions}>
        {colleague.viewerCanUpdate && (
          <Button variant="default" size="compact-sm" aria-label={t`Change ${name}`} onClick={onEdit}>
            <Trans>Change…</Trans>
          </Button>
        )}
        {colleague.viewerCanDeactivate && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={t`Deactivate ${name}`}
            onClick={onDeactivate}
          >
            <Trans>Deactivate…</Trans>
          </Button>
        )}
        {colleague.viewerCanReactivate && (
          <Button
            variant="default"
            size="compact-sm"
            loading={isRunning}
            aria-label={t`Reactivate ${name}`}
            onClick={() => reactivate(colleague)}
          >
            <Trans>Reactivate</Trans>
          </Button>
        )}
      </div>
    </li>
  )
}
