import { revokeStatusLinks } from '@clientele/application'
import { builder } from '../builder.ts'

const RevokeStatusLinksSuccess = builder
  .objectRef<{ readonly revoked: boolean }>('RevokeStatusLinksSuccess')
  .implement({
    description: 'No link that was given before leads anywhere.',
    fields: t => ({ revoked: t.exposeBoolean('revoked', { description: 'Always true.' }) }),
  })

builder.mutationField('revokeStatusLinks', t =>
  t.field({
    type: RevokeStatusLinksSuccess,
    description:
      'Makes void every link by which people without an account see how their cases stand: to be done when they fell into wrong hands. The next mail to each brings a new one.',
    resolve: async (_, __, context) => {
      await context.afterwards(revokeStatusLinks)
      return { revoked: true }
    },
  }),
)
