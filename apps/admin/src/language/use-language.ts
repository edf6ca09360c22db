import { useLingui } from '@lingui/react'
import { chooseLanguage, type Language } from './language.ts'

/** The language spoken now. */
export function useLanguage(): Language {
  const { i18n } = useLingui()
  return chooseLanguage({ stored: i18n.locale, preferred: [] })
}
