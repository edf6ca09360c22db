import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useClient, useQuery } from 'urql'
import { graphql } from '../../../api/graphql.ts'
import { usePolicyDraft } from '../policy-draft-context.ts'
import classes from './import-days.module.css'
import '../../../element/select.css'

const CountriesQuery = graphql(`query HolidayCountries { holidayCountries }`)

const WithDaysQuery = graphql(`
  query CalendarWithDays($document: JSON!, $fromYear: Int!, $toYear: Int!, $country: String, $ics: String) {
    calendarWithDays(document: $document, fromYear: $fromYear, toYear: $toYear, country: $country, ics: $ics) {
      __typename
      ... on CalendarWithDays { document closedDays specialDays }
      ... on InvalidPolicyError { message faults { message } }
      ... on InvalidInputError { message faults { message } }
    }
  }
`)

/** Puts the public holidays of a country, or the days of a calendar file, into the draft. */
export function ImportDays() {
  const { t, i18n } = useLingui()
  const { document, set } = usePolicyDraft()
  const client = useClient()
  const [{ data }] = useQuery({ query: CountriesQuery })
  const [country, setCountry] = useState('CN')
  const [year, setYear] = useState(() => new Date().getFullYear())
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly isWrong: boolean }>()
  const [isRunning, setRunning] = useState(false)
  const names = new Intl.DisplayNames(i18n.locale, { type: 'region' })
  const countries = (data?.holidayCountries ?? []).map(value => ({ value, label: names.of(value) ?? value }))
  const bringIn = async (source: { readonly country: string } | { readonly ics: string }) => {
    setRunning(true)
    const asked = await client.query(
      WithDaysQuery,
      { document, fromYear: year, toYear: year, ...source },
      { requestPolicy: 'network-only' },
    )
    setRunning(false)
    const answer = asked.data?.calendarWithDays
    if (answer?.__typename === 'CalendarWithDays') {
      const { closedDays, specialDays } = answer
      set([], answer.document)
      return setOutcome({
        text: t`Closed days: ${closedDays}. Days with other hours: ${specialDays}.`,
        isWrong: false,
      })
    }
    const text = answer?.faults[0]?.message ?? t`The server cannot be reached. Nothing was changed.`
    return setOutcome({ text, isWrong: true })
  }
  const bringFile = async (file: File | undefined) => {
    if (file) await bringIn({ ics: await file.text() })
  }
  return (
    <div className={classes.import}>
      <Select
        size="xs"
        searchable
        allowDeselect={false}
        label={t`Public holidays of`}
        data={countries.length > 0 ? countries : [{ value: 'CN', label: names.of('CN') ?? 'CN' }]}
        value={country}
        onChange={value => value && setCountry(value)}
      />
      <Select
        size="xs"
        allowDeselect={false}
        label={t`Year`}
        data={YEARS.map(ahead => String(new Date().getFullYear() + ahead))}
        value={String(year)}
        onChange={value => value && setYear(Number(value))}
      />
      <Button size="xs" variant="default" loading={isRunning} onClick={() => bringIn({ country })}>
        <Trans>Put in</Trans>
      </Button>
      <Button size="xs" variant="subtle" color="gray" component="label">
        <Trans>From a calendar file (.ics)</Trans>
        <input
          type="file"
          accept=".ics,text/calendar"
          className={classes.file}
          aria-label={t`A calendar file`}
          onChange={event => bringFile(event.currentTarget.files?.[0])}
        />
      </Button>
      {outcome && (
        <p role="status" className={classes.outcome} data-wrong={outcome.isWrong || undefined}>
          {outcome.text}
        </p>
      )}
    </div>
  )
}

const YEARS = [-1, 0, 1, 2]
