import { i18n, type Messages } from '@lingui/core'
import { chooseLanguage, type Language } from './language.ts'

const STORE = 'clientele.language'

type Catalog = () => Promise<{ messages: Messages }>

const CATALOGS: Readonly<Record<Language, Catalog>> = {
  en: () => import('./catalog/en.po'),
  'zh-CN': () => import('./catalog/zh-CN.po'),
}

const FURTHER_CATALOGS: Readonly<Record<Language, Catalog>> = {
  en: () => import('./catalog/further/en.po'),
  'zh-CN': () => import('./catalog/further/zh-CN.po'),
}

let knowsFurtherWords = false

/** The language this browser starts in. */
export function startingLanguage(): Language {
  return chooseLanguage({ stored: stored(), preferred: navigator.languages })
}

/** Loads the words of a language and speaks it from now on, also after a reload. */
export async function activateLanguage(language: Language): Promise<void> {
  i18n.loadAndActivate({ locale: language, messages: await wordsOf(language) })
  document.documentElement.lang = language
  try {
    localStorage.setItem(STORE, language)
  } catch {
    // A browser that keeps nothing still speaks the language until it is closed.
  }
}

/**
 * Learns the words of the pages that few begin with, in the language that is spoken; whoever changes the language later keeps
 * them.
 */
export async function learnFurtherWords(): Promise<void> {
  if (knowsFurtherWords) return
  const language = chooseLanguage({ stored: i18n.locale, preferred: [] })
  i18n.load(language, (await FURTHER_CATALOGS[language]()).messages)
  knowsFurtherWords = true
  // Whoever changed the language meanwhile has the words of the former.
  if (i18n.locale !== language) await activateLanguage(chooseLanguage({ stored: i18n.locale, preferred: [] }))
}

async function wordsOf(language: Language): Promise<Messages> {
  const catalogs = [CATALOGS, ...(knowsFurtherWords ? [FURTHER_CATALOGS] : [])]
  const loaded = await Promise.all(catalogs.map(catalog => catalog[language]()))
  return Object.assign({}, ...loaded.map(({ messages }) => messages))
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORE)
  } catch {
    return null
  }
}
