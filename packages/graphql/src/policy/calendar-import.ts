import { type ImportedDays, importableCountries, importDays } from '@clientele/application'
import type { Fault } from '@clientele/kernel'
import { builder } from '../builder.ts'
import { InvalidInputError } from '../error/named-error.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { errorMessage } from '../message/error-message.ts'
import type { Locale } from '../message/locale.ts'
import { InvalidPolicyError } from './policy-fault.ts'

const CalendarWithDays = builder.objectRef<Member & ImportedDays>('CalendarWithDays').implement({
  description: 'A calendar with the days that were asked for; nothing is stored.',
  fields: t => ({
    document: t.field({ type: 'JSON', description: 'The calendar.', resolve: ({ calendar }) => calendar }),
    closedDays: t.exposeInt('closedDays', { description: 'How many days are closed now.' }),
    specialDays: t.exposeInt('specialDays', { description: 'How many have hours of their own now.' }),
  }),
})

builder.queryField('calendarWithDays', t =>
  t.field({
    type: resultUnion('CalendarWithDaysResult', [CalendarWithDays, InvalidPolicyError, InvalidInputError]),
    description:
      'A calendar with the public holidays of a country, China’s make-up days included, or with the days of an iCalendar file.',
    args: {
      document: t.arg({
        type: 'JSON',
        required: true,
        description: 'The calendar, as far as it is written.',
      }),
      fromYear: t.arg.int({ required: true, description: 'The first year.' }),
      toYear: t.arg.int({ required: true, description: 'The last year.' }),
      country: t.arg.string({ description: 'ISO 3166-1 code; one of `holidayCountries`.' }),
      ics: t.arg.string({ description: 'The text of an iCalendar file, in the place of a country.' }),
    },
    resolve: async (_, { document, fromYear, toYear, country, ics }, { locale }) => {
      const source = typeof ics === 'string' ? { ics } : { country: country ?? '' }
      const done = await importDays({ document, years: { from: fromYear, to: toYear }, source })
      if (done.ok) return { __typename: 'CalendarWithDays', ...done.value }
      const { error } = done
      if (error.code === 'INVALID_POLICY') return { __typename: 'InvalidPolicyError', ...error } as Member
      const faults = error.code === 'INVALID_ICS' ? error.faults : [faultOf(error, locale)]
      return { __typename: 'InvalidInputError', code: 'INVALID_INPUT', faults } as Member
    },
  }),
)

builder.queryField('holidayCountries', t =>
  t.stringList({
    description: 'ISO 3166-1 codes of the countries whose public holidays are known.',
    resolve: async () => [...(await importableCountries())],
  }),
)

const places: Record<string, string> = {
  UNKNOWN_REGION: 'country',
  INVALID_YEARS: 'fromYear',
  NO_HOLIDAY_DATA: 'toYear',
}

function faultOf(error: { readonly code: string }, locale: Locale): Fault {
  return { path: [places[error.code] ?? 'document'], code: error.code, message: errorMessage(error, locale) }
}
