import { disciplines, type EffectivenessCheck as EffectivenessCheckValue } from '@clientele/escalation'
import { builder } from '../builder.ts'
import { Action } from './action.ts'
import { DisciplineStep, type RevisionOf } from './discipline-step.ts'
import { Evidence } from './evidence.ts'
import { IshikawaCause } from './ishikawa.ts'
import { Problem } from './problem.ts'
import { RootCause } from './root-cause.ts'
import { TeamMember } from './team-member.ts'

const EffectivenessCheck = builder
  .objectRef<EffectivenessCheckValue & { readonly isDue: boolean }>('EffectivenessCheck')
  .implement({
    description: 'Whether the corrective actions have held for long enough.',
    fields: t => ({
      dueAt: t.field({
        type: 'DateTime',
        description: 'From when on it can be said.',
        resolve: ({ dueAt }) => new Date(dueAt),
      }),
      isEffective: t.boolean({
        nullable: true,
        description: 'What was found; null while nobody has looked.',
        resolve: ({ result }) => result?.isEffective ?? null,
      }),
      evidence: t.field({
        type: Evidence,
        nullable: true,
        description: 'By what; null while nobody has looked.',
        resolve: ({ result }) => result ?? null,
      }),
      viewerCanCheck: t.boolean({
        description: 'Whether the viewer may say now whether the actions hold.',
        resolve: ({ isDue, result }) => isDue && result === undefined,
      }),
    }),
  })

export const EightDRevision = builder.objectRef<RevisionOf>('EightDRevision').implement({
  description: 'Everything that was found and done between an opening of an 8D and its closing.',
  fields: t => ({
    number: t.int({ description: 'From 1 on.', resolve: ({ revision }) => revision.number }),
    isOpen: t.exposeBoolean('isOpen', { description: 'Whether it is what is being worked on.' }),
    opened: t.field({
      type: Evidence,
      description: 'Who opened it, when, and for what: the symptom at first, later why it was reopened.',
      resolve: ({ revision }) => revision.opened,
    }),
    symptom: t.string({ description: 'What was seen.', resolve: ({ revision }) => revision.symptom }),
    emergencyResponse: t.string({
      description: 'What was done at once, before any analysis; may be empty.',
      resolve: ({ revision }) => revision.emergencyResponse,
    }),
    team: t.field({
      type: [TeamMember],
      description: 'Who works on it (D1).',
      resolve: ({ revision }) => [...revision.team],
    }),
    problem: t.field({
      type: Problem,
      nullable: true,
      description: 'The description of the problem (D2); null while there is none.',
      resolve: ({ revision }) => revision.problem ?? null,
    }),
    ishikawa: t.field({
      type: [IshikawaCause],
      description: 'The cause-and-effect diagram (D4).',
      resolve: ({ revision }) => [...revision.ishikawa],
    }),
    causes: t.field({
      type: [RootCause],
      description: 'The root causes (D4).',
      resolve: ({ eightD, isOpen, revision }) =>
        revision.causes.map(cause => ({ ...cause, eightD: isOpen ? eightD : undefined })),
    }),
    actions: t.field({
      type: [Action],
      description: 'All actions: containment (D3), corrective (D5, D6), preventive (D7).',
      resolve: ({ eightD, isOpen, revision }) =>
        revision.actions.map(action => ({ ...action, eightD: isOpen ? eightD : undefined })),
    }),
    steps: t.field({
      type: [DisciplineStep],
      description: 'The disciplines D0 to D8, each with its gate.',
      resolve: parent => disciplines.map(discipline => ({ ...parent, discipline })),
    }),
    effectiveness: t.field({
      type: EffectivenessCheck,
      nullable: true,
      description: 'The effectiveness check; null before the corrective actions are in place (D6).',
      resolve: ({ eightD, isOpen, revision: { effectiveness } }) =>
        effectiveness ? { ...effectiveness, isDue: isOpen && eightD.at >= effectiveness.dueAt } : null,
    }),
    recognition: t.string({
      description: 'What was said to the team (D8); may be empty.',
      resolve: ({ revision }) => revision.recognition,
    }),
  }),
})
