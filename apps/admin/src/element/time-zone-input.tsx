import { Select, type SelectProps } from '@mantine/core'
import './select.css'

const TIME_ZONES = Intl.supportedValuesOf('timeZone')

/** A time zone by its IANA name. */
export function TimeZoneInput({ value, ...props }: Omit<SelectProps, 'data'>) {
  const known = typeof value !== 'string' || TIME_ZONES.includes(value) ? TIME_ZONES : [value, ...TIME_ZONES]
  return <Select searchable allowDeselect={false} limit={60} data={known} value={value ?? null} {...props} />
}
