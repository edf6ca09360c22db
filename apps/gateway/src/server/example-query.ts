/** What GraphiQL shows first: queries that run as they stand once someone is signed in. */
export const exampleQueries = /* GraphQL */ `# Put the cursor into an operation and press Ctrl-Enter. Sign in at / first, or here with the first two.

query People {
  signInChoices { tenant { name } users { id name } }
}

mutation SignIn {
  signIn(input: { userId: "an id of People" }) {
    __typename
    ... on SignInSuccess { viewer { user { name } } token }
    ... on DomainError { code message }
  }
}

query WhoAmI {
  viewer { user { name } tenant { name currency timeZone customerCount orderCount } }
}

query Champions {
  customers(
    first: 10
    filter: { segment: { oneOf: [CHAMPIONS, LOYAL] } }
    orderBy: { by: SPEND, direction: DESC }
  ) {
    totalCount { value exact }
    nodes {
      number name city orderCount lastOrderedAt
      spend { amount currency }
      rfm { score segmentLabel because { code message } }
    }
    pageInfo { hasNextPage endCursor }
  }
}

query Segments {
  rfmSnapshot { asOf scoredCount policy { version method bins } }
  rfmSegments { segment label customerCount revenue { amount currency } revenueShare advice }
}

query HeatMap {
  rfmGrid { bins cells { recencyScore frequencyScore customerCount revenueShare } }
}

query Imports {
  imports(first: 5) {
    nodes { number fileName status ordersCreated ordersUnchanged rowsRejected rejections(first: 3) { nodes { line column code message text } } }
  }
}

mutation ScoreAnew {
  recomputeRfm(input: { policy: { method: NTILE, bins: 5 } }) {
    __typename
    ... on RecomputeRfmSuccess { snapshot { asOf scoredCount movedCount } }
    ... on InvalidInputError { message faults { path message } }
  }
}
`
