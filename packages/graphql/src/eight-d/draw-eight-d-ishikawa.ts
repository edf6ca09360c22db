import { builder } from '../builder.ts'
import { IshikawaCategory, IshikawaVerdict } from './eight-d-enum.ts'
import { eightDMutation } from './eight-d-mutation.ts'

const IshikawaCauseInput = builder.inputType('IshikawaCauseInput', {
  description: 'A possible cause in the cause-and-effect diagram.',
  fields: t => ({
    category: t.field({ type: IshikawaCategory, required: true, description: 'On which bone.' }),
    text: t.string({ required: true, description: 'What may be the cause.' }),
    verdict: t.field({ type: IshikawaVerdict, required: true, description: 'What is known about it.' }),
    behind: t.stringList({ description: 'What may lie behind it: the smaller bones.' }),
  }),
})

eightDMutation('drawEightDIshikawa', {
  description: 'D4: draws the cause-and-effect diagram.',
  fields: t => ({
    ishikawa: t.field({
      type: [IshikawaCauseInput],
      required: true,
      description: 'The whole diagram, as it is from now on.',
    }),
  }),
  order: ({ ishikawa }) => ({
    type: 'DRAW_ISHIKAWA',
    ishikawa: ishikawa.map(cause => ({ ...cause, behind: cause.behind ?? undefined })),
  }),
})
