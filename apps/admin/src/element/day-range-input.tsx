import { DatePickerInput } from '@mantine/dates'
import { Icon } from './icon.tsx'
import { LocalizedDates } from './localized-dates.tsx'

export interface DayRangeInputProps {
  readonly label: string
  /** Calendar days such as `2026-01-31`. */
  readonly from: string | null
  readonly to: string | null
  readonly onChange: (from: string | null, to: string | null) => void
}

/** Two calendar days and all between. */
export function DayRangeInput({ label, from, to, onChange }: DayRangeInputProps) {
  return (
    <LocalizedDates>
      <DatePickerInput
        type="range"
        aria-label={label}
        placeholder={label}
        leftSection={<Icon name="calendar" size={16} />}
        popoverProps={{ withinPortal: false }}
        allowSingleDateInRange
        clearable
        value={[from, to]}
        onChange={([first, last]) => onChange(first, last)}
      />
    </LocalizedDates>
  )
}
