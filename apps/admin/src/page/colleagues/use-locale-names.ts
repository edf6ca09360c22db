import { useLingui } from '@lingui/react/macro'

/** The languages that a person may read, each by its name. */
export function useLocaleNames(): (locale: string) => string {
  const { t } = useLingui()
  return locale => (locale === 'zh-CN' ? t`reads Chinese` : t`reads English`)
}
