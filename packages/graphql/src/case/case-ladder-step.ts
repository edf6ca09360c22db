import { builder } from '../builder.ts'
import { LadderProduct, type Step } from './case-ladder-product.ts'
import { nameIn } from './named.ts'

export const LadderStep = builder.objectRef<Step>('LadderStep').implement({
  description: 'A level of a ladder, as a case sees it.',
  fields: t => ({
    id: t.string({ description: 'Stable within the ladder.', resolve: ({ level }) => level.id }),
    name: t.string({
      description: "The level, in the caller's language.",
      resolve: ({ level }, _, { locale }) => level.name[locale],
    }),
    roles: t.stringList({
      description: "Who must act there, in the caller's language.",
      resolve: ({ level, standing }, _, { locale }) =>
        level.roles.map(code => nameIn(standing.ladder?.roles ?? [], { code, locale })),
    }),
    products: t.field({
      type: [LadderProduct],
      description: 'What must be produced there.',
      resolve: step => step.level.produce.map(product => ({ ...step, product })),
    }),
    isReached: t.boolean({
      description: 'Whether the case has come so far.',
      resolve: ({ place, standing }) => place <= (standing.rise?.place ?? -1),
    }),
    takesRequests: t.boolean({
      description: 'Whether a person may ask for it; time and facts may lead there all the same.',
      resolve: ({ level }) => level.triggers.some(({ on }) => on === 'MANUAL'),
    }),
    isCurrent: t.boolean({
      description: 'Whether it stands there now.',
      resolve: ({ place, standing }) => place === standing.rise?.place && standing.rise.status === 'RUNNING',
    }),
  }),
})
