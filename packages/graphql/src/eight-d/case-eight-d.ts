import { builder } from '../builder.ts'
import { EightD } from './eight-d.ts'

builder.prismaObjectField('Case', 'eightDs', t =>
  t.field({
    type: [EightD],
    description: 'The 8Ds its problem was worked on in, the newest first; one of them is open at most.',
    select: (_args, _context, nestedSelection) => ({
      eightDs: {
        select: {
          isOpen: true,
          eightD: nestedSelection({ select: { id: true, tenantId: true, number: true } }),
        },
      },
    }),
    resolve: ({ eightDs }) =>
      eightDs.map(link => link.eightD).toSorted((one, other) => other.number - one.number),
  }),
)

builder.prismaObjectField('Case', 'viewerCanOpenEightD', t =>
  t.boolean({
    description: 'Whether the viewer may open an 8D for it, or link it to one: it is in none that is open.',
    select: { mergedIntoId: true, eightDs: { select: { isOpen: true } } },
    resolve: ({ eightDs, mergedIntoId }) => mergedIntoId === null && !eightDs.some(({ isOpen }) => isOpen),
  }),
)
