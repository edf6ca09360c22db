import { graphql, type ResultOf } from '../../api/graphql.ts'

/** A colleague, and what hangs on them. */
export const ColleagueFragment = graphql(`
  fragment ColleagueOfPage on Colleague {
    id version email isActive deactivatedAt openCaseCount
    user { id name locale }
    duties { code name }
    openEightDs { id number title }
    viewerCanUpdate viewerCanDeactivate viewerCanReactivate
  }
`)

export type ShownColleague = ResultOf<typeof ColleagueFragment>
