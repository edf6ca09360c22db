import { join, relative } from 'node:path'
import { getCatalogs } from '@lingui/cli/api'
import { getConfig } from '@lingui/conf'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from './language.ts'

const ROOT = join(import.meta.dirname, '../..')
const config = getConfig({ cwd: ROOT, configPath: join(ROOT, 'lingui.config.ts') })
const catalogs = await Promise.all(
  (await getCatalogs(config)).map(async catalog => ({
    ...{ catalog, place: relative(ROOT, catalog.path) },
    written: Object.keys((await catalog.collect()) ?? {}).toSorted(),
  })),
)
const each = catalogs.flatMap(kept => LANGUAGES.map(language => ({ ...kept, language })))

describe.each(each)('the catalogue $place in $language', ({ catalog, language, written }) => {
  test('holds exactly the messages of the source (else run: pnpm messages)', async () => {
    expect(written.length).toBeGreaterThan(0)
    const messages = (await catalog.read(language)) ?? {}
    const alive = Object.entries(messages).filter(([, { obsolete }]) => !obsolete)
    expect(alive.map(([id]) => id).toSorted()).toEqual(written)
  })

  test('translates every one of them', async () => {
    const { missing } = await catalog.getTranslations(language, {
      sourceLocale: config.sourceLocale,
      fallbackLocales: {},
      missingBehavior: 'catalog',
    })
    expect(missing.map(({ source, id }) => source ?? id)).toEqual([])
  })
})

test.each(catalogs)(
  'every translation into Chinese in $place keeps the placeholders of the English message',
  async ({ catalog }) => {
    const messages = Object.values((await catalog.read('zh-CN')) ?? {})
    const broken = messages.filter(
      ({ message = '', translation = '' }) =>
        placeholdersOf(message).join() !== placeholdersOf(translation).join(),
    )
    expect(broken.map(({ message }) => message)).toEqual([])
  },
)

/** The names in braces, each once: a plural has more forms in English than in Chinese. */
function placeholdersOf(message: string): string[] {
  const names = [...message.matchAll(/\{(\w+)(?=[,}])/g)].flatMap(([, name]) => name ?? [])
  const formsOfPlural = /\b(one|other) \{/.test(message)
    ? names.filter(name => name.length > 1 || /\d/.test(name))
    : names
  return [...new Set(formsOfPlural)].toSorted()
}
