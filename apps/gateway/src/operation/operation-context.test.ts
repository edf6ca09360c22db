import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  customerOf,
  importText,
  openSite,
  openWorkspace,
  type TestSite,
  type TestWorkspace,
} from '../site.test-support.ts'

let site: TestSite
let workspace: TestWorkspace

beforeAll(async () => {
  site = await openSite()
  workspace = await openWorkspace(site)
  const rows = Array.from({ length: 20 }, (_, index) => `K${index},2024-01-${10 + index},${index + 1}.00`)
  await importText(workspace, `customer,date,amount\n${rows.join('\n')}\n`)
})

afterAll(() => site.close())

test('the fields of one mutation happen one after the other, each in a transaction of its own', async () => {
  const { id, version } = await customerOf(site, { workspace, key: 'K5' })
  const query = `mutation($id: ID!, $version: Int!, $next: Int!) {
    one: updateCustomer(input: { id: $id, expectedVersion: $version, city: "Suzhou" }) { ...Answer }
    refused: updateCustomer(input: { id: $id, expectedVersion: $version, city: "Nowhere" }) { ...Answer }
    two: updateCustomer(input: { id: $id, expectedVersion: $next, city: "Wuxi" }) { ...Answer }
  }
  fragment Answer on UpdateCustomerResult {
    __typename
    ... on UpdateCustomerSuccess { customer { city } }
    ... on StaleVersionError { customer { city } }
  }`
  const { data } = await site.graphql(query, {
    token: workspace.token,
    variables: { id, version, next: version + 1 },
  })
  expect(data).toEqual({
    one: { __typename: 'UpdateCustomerSuccess', customer: { city: 'Suzhou' } },
    refused: { __typename: 'StaleVersionError', customer: { city: 'Suzhou' } },
    two: { __typename: 'UpdateCustomerSuccess', customer: { city: 'Wuxi' } },
  })
})

test('twice as many operations as there are connections do not lock each other out', async () => {
  const { id } = await customerOf(site, { workspace, key: 'K6' })
  const query = `mutation($id: ID!, $city: String!) {
    updateCustomer(input: { id: $id, expectedVersion: null, city: $city }) { __typename }
  }`
  const cities = Array.from({ length: 20 }, (_, index) => `City ${index}`)
  const answers = await Promise.all(
    cities.map(city => site.graphql(query, { token: workspace.token, variables: { id, city } })),
  )
  for (const { data } of answers)
    expect(data).toEqual({ updateCustomer: { __typename: 'UpdateCustomerSuccess' } })
})
