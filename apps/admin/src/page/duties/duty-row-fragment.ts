import { graphql } from '../../api/graphql.ts'

/** A role, where it is needed and who holds it. */
export const DutyRowFragment = graphql(`
  fragment DutyRow on DutyRole {
    code name version isUnfilled viewerCanGive viewerCanTake
    holders { id name }
    uses { ladderCode ladderName level isCalled }
  }
`)
