import {
  disciplineNames,
  disciplines,
  ishikawaCategories,
  ishikawaCategoryNames,
} from '@clientele/escalation'
import { builder } from '../builder.ts'

/** The values of an enum from a table of names in both languages. */
function named<Code extends string>(
  codes: readonly Code[],
  names: Readonly<Record<Code, { readonly en: string; readonly 'zh-CN': string }>>,
) {
  return Object.fromEntries(
    codes.map(code => [code, { description: `${names[code].en} (${names[code]['zh-CN']}).` }]),
  ) as Record<Code, { description: string }>
}

export const EightDDiscipline = builder.enumType('EightDDiscipline', {
  description: 'The disciplines of an 8D, in the order in which a report tells them.',
  values: named(disciplines, disciplineNames),
})

/** D8 is completed by closing the whole. */
const completable = disciplines.filter(one => one !== 'D8')

export const CompletableDiscipline = builder.enumType('CompletableDiscipline', {
  description: 'The disciplines that are completed one by one; D8 is completed by closing the whole.',
  values: named(completable, disciplineNames),
})

export const WaivableDiscipline = builder.enumType('WaivableDiscipline', {
  description: 'Disciplines that may be empty for a stated reason.',
  values: {
    D3: { description: 'No containment is needed.' },
    D7: { description: 'No preventive action is needed.' },
  },
})

export const EightDStatus = builder.enumType('EightDStatus', {
  description: 'Whether an 8D is worked on.',
  values: {
    OPEN: { description: 'It is worked on.' },
    CLOSED: { description: 'All its disciplines are completed; it can be reopened.' },
  },
})

export const DisciplineStatus = builder.enumType('DisciplineStatus', {
  description: 'How far a discipline is.',
  values: {
    WAITING: { description: 'Disciplines before it are not completed.' },
    OPEN: { description: 'It can be worked on.' },
    COMPLETED: { description: 'It is signed, and changes no more unless one returns to it.' },
  },
})

export const TeamRole = builder.enumType('EightDTeamRole', {
  description: 'What somebody does in the team of an 8D.',
  values: {
    CHAMPION: { description: 'Clears the way and owns the outcome.' },
    LEADER: { description: 'Runs the work.' },
    MEMBER: { description: 'Brings the knowledge.' },
  },
})

export const CauseKind = builder.enumType('EightDCauseKind', {
  description: 'Which question a root cause answers.',
  values: {
    OCCURRENCE: { description: 'Why it was made.' },
    ESCAPE: { description: 'Why it was not noticed where it should have been.' },
    SYSTEM: { description: 'Why the way of working allowed either.' },
  },
})

export const ActionKind = builder.enumType('EightDActionKind', {
  description: 'What an action is for.',
  values: {
    CONTAINMENT: { description: 'Protects customers until the cause is removed (D3).' },
    CORRECTIVE: { description: 'Removes a root cause (D5, D6).' },
    PREVENTIVE: { description: 'Changes the system, so that it does not happen elsewhere (D7).' },
  },
})

export const IshikawaCategory = builder.enumType('IshikawaCategory', {
  description: 'The six Ms: one bone of the fish each.',
  values: named(ishikawaCategories, ishikawaCategoryNames),
})

export const IshikawaVerdict = builder.enumType('IshikawaVerdict', {
  description: 'What is known about a possible cause.',
  values: {
    POSSIBLE: { description: 'Nobody has looked yet.' },
    RULED_OUT: { description: 'It was not it.' },
    CONFIRMED: { description: 'It was it.' },
  },
})

export const IsIsNotAspect = builder.enumType('IsIsNotAspect', {
  description: 'In what a problem is compared with what it is not.',
  values: {
    WHAT: { description: 'Object and defect.' },
    WHERE: { description: 'Place.' },
    WHEN: { description: 'Time.' },
    EXTENT: { description: 'How much.' },
  },
})
