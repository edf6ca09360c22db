import type { CaseStanding } from '@clientele/application'
import { ladderProducts, type LadderProduct as Product } from '@clientele/escalation'
import { builder } from '../builder.ts'
import { nameIn } from './named.ts'

/** A level of a ladder, and the case that looks at it. */
export interface Step {
  readonly level: NonNullable<CaseStanding['ladder']>['levels'][number]
  readonly place: number
  readonly standing: CaseStanding
}

const LadderProductStatus = builder.enumType('LadderProductStatus', {
  description: 'How it stands with something that a level must produce.',
  values: {
    AHEAD: { description: 'The case has not come so far.' },
    OWED: { description: 'It is asked for, and not there yet.' },
    HANDED_IN: { description: 'It is there.' },
  },
})

export const LadderProduct = builder
  .objectRef<Step & { readonly product: Product }>('LadderProduct')
  .implement({
    description: 'What a level must produce besides its attention.',
    fields: t => ({
      code: t.string({ description: 'Stable, e.g. `EIGHT_D`.', resolve: ({ product }) => product }),
      name: t.string({
        description: "What it is, in the caller's language.",
        resolve: ({ product }, _, { locale }) => nameIn(ladderProducts, { code: product, locale }),
      }),
      status: t.field({
        type: LadderProductStatus,
        nullable: true,
        description: 'Whether it is there; null where nobody keeps account of that.',
        resolve: ({ place, product, standing: { rise } }) => {
          if (product !== 'EIGHT_D') return null
          if (place > (rise?.place ?? -1)) return 'AHEAD' as const
          return rise?.owed.some(owed => owed.product === product)
            ? ('OWED' as const)
            : ('HANDED_IN' as const)
        },
      }),
    }),
  })
