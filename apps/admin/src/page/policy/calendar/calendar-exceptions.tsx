import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { type DocumentPath, valueAt } from '../document-path.ts'
import { TextField } from '../names-field.tsx'
import { usePolicyDraft } from '../policy-draft-context.ts'
import classes from './calendar-exceptions.module.css'
import { PeriodsField } from './periods-field.tsx'

type Kind = 'closedDays' | 'specialDays'

/** The exceptions of a calendar from this year on, each to be changed or taken away; earlier ones stay in the document. */
export function CalendarExceptions() {
  const { t } = useLingui()
  const { document, set } = usePolicyDraft()
  const closed = daysOf(document, 'closedDays')
  const special = daysOf(document, 'specialDays')
  const begin = `${new Date().getFullYear()}-01-01`
  const rows = [...closed, ...special]
    .filter(({ date }) => date >= begin || date === '')
    .toSorted((one, other) => (one.date < other.date ? -1 : 1))
  return (
    <div className={classes.exceptions}>
      <ul className={classes.rows}>
        {rows.map(({ kind, index }) => (
          <li key={`${kind} ${index}`}>
            <ExceptionRow kind={kind} index={index} />
          </li>
        ))}
      </ul>
      <div className={classes.tools}>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => set(['closedDays', closed.length], { date: '', name: t`Closed` })}
        >
          <Trans>Add a closed day</Trans>
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            set(['specialDays', special.length], { date: '', name: t`Other hours`, periods: [] })
          }
        >
          <Trans>Add a day with other hours</Trans>
        </Button>
      </div>
    </div>
  )
}

function ExceptionRow({ kind, index }: { readonly kind: Kind; readonly index: number }) {
  const { t, i18n } = useLingui()
  const { document, set } = usePolicyDraft()
  const path: DocumentPath = [kind, index]
  const name = valueAt(document, [...path, 'name'])
  const namePath =
    typeof name === 'string' || name === undefined ? [...path, 'name'] : [...path, 'name', i18n.locale]
  return (
    <div className={classes.row} data-kind={kind}>
      <TextField path={[...path, 'date']} label={t`Date (YYYY-MM-DD)`} />
      <TextField path={namePath} label={t`What for`} />
      {kind === 'specialDays' ? (
        <div>
          <span className={classes.label} aria-hidden="true">
            <Trans>Working times</Trans>
          </span>
          <PeriodsField path={[...path, 'periods']} label={t`Working times`} placeholder={t`Nobody works`} />
        </div>
      ) : (
        <span className={classes.closed}>
          <Trans>Nobody works</Trans>
        </span>
      )}
      <Button size="compact-xs" variant="subtle" color="red" onClick={() => set(path, undefined)}>
        <Trans>Remove</Trans>
      </Button>
    </div>
  )
}

function daysOf(document: unknown, kind: Kind) {
  const days = valueAt(document, [kind])
  return (Array.isArray(days) ? days : []).map((day, index) => ({
    kind,
    index,
    date: String(valueAt(day, ['date']) ?? ''),
  }))
}
