import { caseFacts } from '@clientele/escalation'
import { defineFacts, oneOf } from '@clientele/rules'
import { rfmSegments } from '@clientele/segmentation'
import { languagesOfWords } from '../routing/language-of-words.ts'

/**
 * What rules within policies can ask about a case here: `caseFacts`, with the tiers and the languages that cases are really
 * told when they are opened. A rule that asks for another one is right, and never holds by it.
 */
export const toldCaseFacts = defineFacts({
  ...caseFacts,
  customerTier: oneOf(
    rfmSegments.map(({ code }) => code),
    { name: { en: 'Segment of the customer when opened', 'zh-CN': '创建时的客户分群' } },
  ),
  language: oneOf(languagesOfWords, { name: { en: 'Language', 'zh-CN': '语言' } }),
})
