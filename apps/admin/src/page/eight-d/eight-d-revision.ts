import { graphql, type ResultOf } from '../../api/graphql.ts'

/** All that was written in a revision: each discipline rests on others, and a page of one shows what it needs of them. */
export const EightDRevisionFragment = graphql(`
  fragment EightDRevisionOfPage on EightDRevision {
    number isOpen symptom emergencyResponse recognition
    opened { text at by { id name } }
    team { role user { id name } }
    problem { what where when howMany who why how isIsNot { aspect is isNot difference } }
    ishikawa { category categoryLabel text verdict behind }
    causes {
      id kind statement fiveWhys { why because } viewerCanVerify
      verified { text at by { id name } }
    }
    actions {
      id kind text dueAt causeIds owner { id name }
      proven { text at by { id name } }
      implemented { text at by { id name } }
      verified { text at by { id name } }
      withdrawn { text at by { id name } }
      viewerCanPlanAnew viewerCanProve viewerCanImplement viewerCanVerify viewerCanWithdraw
    }
    steps {
      discipline name status waitsFor
      completed { at by { id name } }
      waived { text at by { id name } }
      missing { code message params }
      viewerCanWorkOn viewerCanComplete viewerCanReturn viewerCanWaive
    }
    effectiveness { dueAt isEffective viewerCanCheck evidence { text at by { id name } } }
  }
`)

export type Revision = ResultOf<typeof EightDRevisionFragment>
export type Step = Revision['steps'][number]
export type Action = Revision['actions'][number]
export type Cause = Revision['causes'][number]
export type Discipline = Step['discipline']
export type Evidence = NonNullable<Action['proven']>
