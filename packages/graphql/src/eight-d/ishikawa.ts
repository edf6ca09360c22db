import { type IshikawaCause as IshikawaCauseValue, ishikawaCategoryNames } from '@clientele/escalation'
import { builder } from '../builder.ts'
import { IshikawaCategory, IshikawaVerdict } from './eight-d-enum.ts'

export const IshikawaCause = builder.objectRef<IshikawaCauseValue>('IshikawaCause').implement({
  description: 'A possible cause in the cause-and-effect diagram (fishbone).',
  fields: t => ({
    category: t.expose('category', { type: IshikawaCategory, description: 'On which bone.' }),
    categoryLabel: t.string({
      description: "The bone, in the caller's language.",
      resolve: ({ category }, _, { locale }) => ishikawaCategoryNames[category][locale],
    }),
    text: t.exposeString('text', { description: 'What may be the cause.' }),
    verdict: t.expose('verdict', { type: IshikawaVerdict, description: 'What is known about it.' }),
    behind: t.stringList({
      description: 'What may lie behind it: the smaller bones.',
      resolve: ({ behind }) => [...(behind ?? [])],
    }),
  }),
})
