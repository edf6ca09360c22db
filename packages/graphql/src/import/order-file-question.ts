import type { OrderField, OrderFileQuestion } from '@clientele/application'
import { builder } from '../builder.ts'
import { questionMessage } from '../message/question-message.ts'
import { OrderFileField } from './order-file-field.ts'

/** A question with what all its kinds have in common laid side by side. */
export interface QuestionValue {
  readonly code: string
  readonly field: OrderField | null
  readonly header: string | null
  readonly candidates: readonly string[]
  readonly example: string | null
}

export const Question = builder.objectRef<QuestionValue>('OrderFileQuestion').implement({
  description: 'Something about an order file that is asked, never guessed.',
  fields: t => ({
    code: t.exposeString('code', { description: 'Stable, e.g. `AMBIGUOUS_DATE_FORMAT`.' }),
    message: t.string({
      description: "The question in the caller's language.",
      resolve: (question, _, { locale }) => questionMessage(question, locale),
    }),
    field: t.field({
      type: OrderFileField,
      nullable: true,
      description: 'The field it is about.',
      resolve: ({ field }) => field,
    }),
    header: t.exposeString('header', { nullable: true, description: 'The column it is about.' }),
    candidates: t.exposeStringList('candidates', {
      description: 'The possible answers, where they can be listed.',
    }),
    example: t.exposeString('example', {
      nullable: true,
      description: 'A value that can be read in more than one way.',
    }),
  }),
})

export function questionOf(question: OrderFileQuestion): QuestionValue {
  switch (question.code) {
    case 'AMBIGUOUS_ENCODING': {
      const candidates = question.candidates.map(({ encoding }) => encoding)
      return {
        code: question.code,
        field: null,
        header: null,
        candidates,
        example: question.candidates[0]?.example ?? null,
      }
    }
    case 'UNMAPPED':
      return {
        code: question.code,
        field: question.field,
        header: null,
        candidates: question.candidates,
        example: null,
      }
    case 'AMBIGUOUS_DATE_FORMAT':
      return { ...question, field: 'orderedAt' }
    case 'AMBIGUOUS_AMOUNT_FORMAT':
      return { ...question, field: 'amount' }
    case 'UNKNOWN_DATE_FORMAT':
      return { ...question, field: 'orderedAt', candidates: [] }
    case 'UNKNOWN_AMOUNT_FORMAT':
      return { ...question, field: 'amount', candidates: [] }
  }
}
