import { useLingui } from '@lingui/react/macro'
import { Card } from '../../../element/card.tsx'
import { TimeZoneInput } from '../../../element/time-zone-input.tsx'
import { choicesOf } from '../../../format/use-case-words.ts'
import { valueAt } from '../document-path.ts'
import { NamesField, TextField } from '../names-field.tsx'
import { useDraftField, usePolicyDraft } from '../policy-draft-context.ts'
import { AroundTheClock } from './around-the-clock.tsx'
import { CalendarDrawing } from './calendar-drawing.tsx'
import { CalendarExceptions } from './calendar-exceptions.tsx'
import classes from './calendar-form.module.css'
import { ImportDays } from './import-days.tsx'
import { PeriodsField } from './periods-field.tsx'
import { useWeekdayWords } from './use-weekday-words.ts'

/** When people work: a week with its exceptions, and a drawing of what comes of it. */
export function CalendarForm() {
  const { t } = useLingui()
  const { document } = usePolicyDraft()
  const zone = useDraftField(['timeZone'])
  const weekdays = useWeekdayWords()
  const name = valueAt(document, ['name'])
  return (
    <div className={classes.calendar}>
      <div className={classes.halves}>
        <Card title={t`The week`} tools={<AroundTheClock />}>
          <div className={classes.fields}>
            {typeof name === 'string' ? (
              <TextField path={['name']} label={t`Name`} />
            ) : (
              <NamesField path={['name']} />
            )}
            <TimeZoneInput
              label={t`Time zone`}
              value={typeof zone.value === 'string' ? zone.value : null}
              error={zone.error}
              onChange={zone.set}
            />
            <div className={classes.week}>
              {choicesOf(weekdays).map(({ value, label }) => (
                <div key={value} className={classes.weekday}>
                  <span aria-hidden="true">{label}</span>
                  <PeriodsField
                    path={['week', value]}
                    label={t`Working times on ${label}`}
                    placeholder={t`Nobody works`}
                  />
                </div>
              ))}
            </div>
            <p
              className={classes.hint}
            >{t`For example 09:00–12:00, 13:30–18:00. 22:00–06:00 goes over midnight.`}</p>
          </div>
        </Card>
        <CalendarDrawing document={document} />
      </div>
      <Card title={t`Closed days and days with other hours`}>
        <div className={classes.fields}>
          <ImportDays />
          <CalendarExceptions />
        </div>
      </Card>
    </div>
  )
}
