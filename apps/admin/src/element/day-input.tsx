import { DatePickerInput } from '@mantine/dates'
import { Icon } from './icon.tsx'
import { LocalizedDates } from './localized-dates.tsx'

export interface DayInputProps {
  readonly label: string
  readonly description?: string
  readonly placeholder?: string
  /** A calendar day such as `2026-01-31`. */
  readonly value: string | null
  readonly onChange: (day: string | null) => void
}

/** One calendar day. */
export function DayInput(props: DayInputProps) {
  return (
    <LocalizedDates>
      <DatePickerInput clearable leftSection={<Icon name="calendar" size={16} />} {...props} />
    </LocalizedDates>
  )
}
