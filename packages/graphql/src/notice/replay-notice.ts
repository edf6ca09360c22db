import { replayNotice } from '@clientele/application'
import { encodeId } from '@clientele/kernel'
import { builder } from '../builder.ts'
import { DomainErrorInterface, type Refusal } from '../error/domain-error.ts'
import { NotFoundError } from '../error/named-error.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { keyOf } from '../stamp.ts'
import { Notice } from './undelivered-notice.ts'

const ReplayNoticeSuccess = builder
  .objectRef<Member & { noticeId: string }>('ReplayNoticeSuccess')
  .implement({
    description: 'The notice is on its way again, with all its tries anew.',
    fields: t => ({
      notice: t.prismaField({
        type: Notice,
        description: 'The notice.',
        resolve: (query, { noticeId }, _, context) =>
          context.tx.notice.findUniqueOrThrow({ ...query, where: keyOf(noticeId, context) }),
      }),
    }),
  })

const NoticeNotDeadError = builder.objectRef<Refusal>('NoticeNotDeadError').implement({
  description: 'Only what was given up can be sent again: the rest is on its way, or has arrived.',
  interfaces: [DomainErrorInterface],
})

const ReplayNoticeInput = builder.inputType('ReplayNoticeInput', {
  description: 'What to send again.',
  fields: t => ({ id: t.globalID({ required: true, for: Notice, description: 'Id of the notice.' }) }),
})

builder.mutationField('replayNotice', t =>
  t.field({
    type: resultUnion('ReplayNoticeResult', [ReplayNoticeSuccess, NoticeNotDeadError, NotFoundError]),
    description:
      'Sends a notice again that was given up, under the same key: whoever has it already can tell it is the same.',
    args: { input: t.arg({ type: ReplayNoticeInput, required: true, description: 'Which notice.' }) },
    resolve: async (_, { input }, context) => {
      const noticeId = input.id.id
      const replayed = await context.afterwards(caller => replayNotice(caller, { noticeId }))
      if (replayed.ok) return { __typename: 'ReplayNoticeSuccess', noticeId }
      switch (replayed.error.code) {
        case 'NOTICE_NOT_FOUND':
          return { __typename: 'NotFoundError', code: 'NOT_FOUND', id: encodeId('Notice', noticeId) }
        case 'NOTICE_NOT_DEAD':
          return { __typename: 'NoticeNotDeadError', ...replayed.error }
      }
    },
  }),
)
