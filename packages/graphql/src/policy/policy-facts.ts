import { toldCaseFacts } from '@clientele/application'
import { languageName } from '../message/language-name.ts'
import { segmentNames } from '../message/segment-text.ts'

/** What rules within policies can ask about a case, with the names of all their codes. */
export const policyFacts = {
  ...toldCaseFacts,
  customerTier: { ...toldCaseFacts.customerTier, optionNames: segmentNames },
  language: {
    ...toldCaseFacts.language,
    optionNames: Object.fromEntries(
      toldCaseFacts.language.options.map(code => [
        code,
        { en: languageName(code, 'en'), 'zh-CN': languageName(code, 'zh-CN') },
      ]),
    ),
  },
}
