import { setNoticePreference } from '@clientele/application'
import { encodeId } from '@clientele/kernel'
import { builder } from '../builder.ts'
import { InvalidInputError, NotFoundError } from '../error/named-error.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { stampOf } from '../stamp.ts'
import { Viewer } from '../tenant/viewer.ts'

const SetNoticePreferenceSuccess = builder.objectRef<Member>('SetNoticePreferenceSuccess').implement({
  description: 'The viewer is told in the new way from now on.',
  fields: t => ({
    viewer: t.field({
      type: Viewer,
      description: 'The viewer.',
      resolve: (_, __, context) => stampOf(context),
    }),
  }),
})

const QuietHoursInput = builder.inputType('QuietHoursInput', {
  description: "Times of the day by the clock of the workspace's time zone; the later first spans midnight.",
  fields: t => ({
    from: t.string({ required: true, description: 'When they begin, `00:00` to `23:59`.' }),
    to: t.string({ required: true, description: 'When they end, `00:00` to `23:59`.' }),
  }),
})

const SetNoticePreferenceInput = builder.inputType('SetNoticePreferenceInput', {
  description: 'What to change. A field that is absent stays; null takes it away.',
  fields: t => ({
    email: t.string({ description: 'Where mail goes.' }),
    locale: t.string({ description: 'Language the viewer reads: `zh-CN` or `en`. Null changes nothing.' }),
    quietHours: t.field({ type: QuietHoursInput, description: 'When nothing is sent that can wait.' }),
    digestMinutes: t.int({
      description: 'For how many minutes mail is gathered into one, 0 to 1440; 0 and null send each at once.',
    }),
  }),
})

builder.mutationField('setNoticePreference', t =>
  t.field({
    type: resultUnion('SetNoticePreferenceResult', [
      SetNoticePreferenceSuccess,
      InvalidInputError,
      NotFoundError,
    ]),
    description:
      'Changes how the viewer is told what happens. What is held back already goes out when it would have.',
    args: {
      input: t.arg({ type: SetNoticePreferenceInput, required: true, description: 'What to change.' }),
    },
    resolve: async (_, { input }, context) => {
      const { actorId: userId } = stampOf(context)
      const { email, locale, quietHours, digestMinutes } = input
      const preference = {
        ...(email !== undefined && { email }),
        ...(locale != null && { locale: locale as 'en' }),
        ...(quietHours !== undefined && { quietHours }),
        ...(digestMinutes !== undefined && { digestMinutes: digestMinutes ?? 0 }),
      }
      const updated = await context.afterwards(caller => setNoticePreference(caller, { userId, preference }))
      if (updated.ok) return { __typename: 'SetNoticePreferenceSuccess' }
      switch (updated.error.code) {
        case 'USER_NOT_FOUND':
          return { __typename: 'NotFoundError', code: 'NOT_FOUND', id: encodeId('User', userId) }
        case 'INVALID_INPUT':
          return { __typename: 'InvalidInputError', ...updated.error }
      }
    },
  }),
)
