import { useLingui } from '@lingui/react/macro'

/** The days of the week by the names that calendars give them. */
export function useWeekdayWords() {
  const { t } = useLingui()
  return {
    monday: t`Monday`,
    tuesday: t`Tuesday`,
    wednesday: t`Wednesday`,
    thursday: t`Thursday`,
    friday: t`Friday`,
    saturday: t`Saturday`,
    sunday: t`Sunday`,
  }
}
