import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

const OFFERED_MINUTES = [0, 15, 30, 60, 120, 240, 480, 1440]

/** For how long mail may be gathered, in words; a time that a program has set is among them. */
export function useDigestChoices(
  storedMinutes: number,
): { readonly value: string; readonly label: string }[] {
  const { t } = useLingui()
  const minutes = [...new Set([...OFFERED_MINUTES, storedMinutes])].sort((one, other) => one - other)
  return minutes.map(value => ({ value: String(value), label: label(value) }))

  function label(value: number): string {
    if (value === 0) return t`One by one, at once`
    if (value === 1440) return t`Gathered, at most once a day`
    const hours = value / 60
    return Number.isInteger(hours)
      ? t`Gathered for ${plural(hours, { one: '# hour', other: '# hours' })}`
      : t`Gathered for ${plural(value, { one: '# minute', other: '# minutes' })}`
  }
}
