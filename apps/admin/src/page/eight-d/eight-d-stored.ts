import { graphql, type ResultOf } from '../../api/graphql.ts'
import { EightDRevisionFragment } from './eight-d-revision.ts'

/** An 8D as its page shows it. Every command answers with it, so that the page is up to date at once. */
export const EightDStoredFragment = graphql(
  `fragment EightDStored on EightD {
    id version number title status discipline completed revisionCount openedAt closedAt
    leader { id name }
    containment { status isOpen dueAt targetSeconds usedSeconds }
    closing { status isOpen dueAt targetSeconds usedSeconds }
    cases { id number subject status statusLabel }
    revision { ...EightDRevisionOfPage }
    events(first: 10) { nodes { position at message user { id name } } }
    viewerCanWorkOn viewerCanClose viewerCanReopen
  }`,
  [EightDRevisionFragment],
)

export type StoredEightD = ResultOf<typeof EightDStoredFragment>
