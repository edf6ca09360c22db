import { i18n, type Messages } from '@lingui/core'
import { chooseLanguage, type Language } from './language.ts'

const STORE = 'clientele.language'

const CATALOGS: Readonly<Record<Language, () => Promise<{ messages: Messages }>>> = {
  en: () => import('./catalog/en.po'),
  'zh-CN': () => import('./catalog/zh-CN.po'),
}

/** The language this browser starts in. */
export function startingLanguage(): Language {
  return chooseLanguage({ stored: stored(), preferred: navigator.languages })
}

/** Loads the words of a language and speaks it from now on, also after a reload. */
export async function activateLanguage(language: Language): Promise<void> {
  const { messages } = await CATALOGS[language]()
  i18n.loadAndActivate({ locale: language, messages })
  document.documentElement.lang = language
  try {
    localStorage.setItem(STORE, language)
  } catch {
    // A browser that keeps nothing still speaks the language until it is closed.
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORE)
  } catch {
    return null
  }
}
