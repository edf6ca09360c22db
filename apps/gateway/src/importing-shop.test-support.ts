import { expect } from 'vitest'
import { openSite, openWorkspace, type TestSite, type TestWorkspace } from './site.test-support.ts'

interface Profile {
  readonly columns: readonly { readonly field: string; readonly header: string }[]
  readonly questions: readonly object[]
}

interface Started {
  readonly __typename: string
  readonly importRun?: { readonly id: string; readonly status: string }
  readonly faults?: readonly { readonly message: string }[]
}

interface Run {
  readonly id: string
  readonly status: string
  readonly progress: number
  readonly errorFileUrl: string | null
  readonly failure: { readonly message: string } | null
}

interface Reverted {
  readonly message?: string
}

/** The columns of the files of most tests. */
export const columns = [
  { field: 'CUSTOMER', header: 'customer' },
  { field: 'ORDERED_AT', header: 'date' },
  { field: 'AMOUNT', header: 'amount' },
]

/** A shop that imports files as the admin UI does, over HTTP. */
export interface ImportingShop {
  readonly site: TestSite
  readonly workspace: TestWorkspace
  /** Answers the id of the upload. */
  upload(body: string | Buffer<ArrayBuffer>, as?: TestWorkspace): Promise<string>
  profileOf(uploadId: string): Promise<Profile>
  start(uploadId: string, input: object, locale?: string): Promise<Started>
  importRun(id: string, locale?: string): Promise<Run>
  /** Starts an import and follows it to its end. */
  imported(uploadId: string, input: object): Promise<Run>
  errorFile(run: Run, locale?: string): Promise<string>
  revert(importRunId: string, locale?: string, as?: TestWorkspace): Promise<Reverted>
}

export async function openImportingShop(): Promise<ImportingShop> {
  const site = await openSite({ worker: true })
  const workspace = await openWorkspace(site)
  const { token } = workspace

  async function start(uploadId: string, input: object, locale = 'en'): Promise<Started> {
    const variables = { input: { uploadId, ...input } }
    return (await site.graphql<{ startImport: Started }>(startImport, { token, variables, locale })).data
      .startImport
  }

  async function importRun(id: string, locale = 'en'): Promise<Run> {
    const variables = { id }
    return (await site.graphql<{ importRun: Run }>(importRunOf, { token, variables, locale })).data.importRun
  }

  return {
    site,
    workspace,
    start,
    importRun,
    upload: async (body, as = workspace) => {
      const response = await site.fetch('/uploads?fileName=orders.csv', {
        method: 'POST',
        body,
        token: as.token,
      })
      expect(response.status).toBe(201)
      return ((await response.json()) as { id: string }).id
    },
    profileOf: async id => {
      const { data } = await site.graphql<{ upload: { profile: Profile } }>(profileOfUpload, {
        token,
        variables: { id },
      })
      return data.upload.profile
    },
    imported: async (uploadId, input) => {
      const started = await start(uploadId, input)
      expect(started).toMatchObject({ __typename: 'StartImportSuccess', importRun: { status: 'QUEUED' } })
      for (let before = 0; ; ) {
        const run = await importRun(started.importRun?.id ?? '')
        expect(run.progress).toBeGreaterThanOrEqual(before)
        if (run.status !== 'QUEUED' && run.status !== 'RUNNING') return run
        before = run.progress
        await new Promise(resolve => setTimeout(resolve, 50))
      }
    },
    errorFile: async ({ errorFileUrl }, locale = 'en') => {
      const response = await site.fetch(errorFileUrl ?? '', { token, locale })
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
      expect(response.headers.get('content-disposition')).toContain('orders.errors.csv')
      return response.text()
    },
    revert: async (id, locale = 'en', as = workspace) => {
      const { data } = await site.graphql<{ revertImport: Reverted }>(revertImport, {
        token: as.token,
        variables: { id },
        locale,
      })
      return data.revertImport
    },
  }
}

const profileOfUpload = `query($id: ID!) {
  upload(id: $id) {
    profile {
      encoding delimiter headers rows columns { field header } dateFormat amountFormat correctedImportIds
      questions { code field header candidates example }
    }
  }
}`

const startImport = `mutation($input: StartImportInput!) {
  startImport(input: $input) {
    __typename
    ... on StartImportSuccess { importRun { id status } }
    ... on OrderFileQuestionsError { code message questions { code message field header candidates example } }
    ... on InvalidInputError { message faults { path code message } }
    ... on NotFoundError { id message }
  }
}`

const importRunOf = `query($id: ID!) {
  importRun(id: $id) {
    id number status progress rowsRead rowsRejected ordersCreated ordersUnchanged customersCreated viewerCanRevert
    errorFileUrl failure { code message } rfmSnapshot { asOf scoredCount }
    plan { encoding dateFormat currency timeZone columns { field header } }
    rejections { totalCount { value } nodes { line column code text message isResolved } }
  }
}`

const revertImport = `mutation($id: ID!) {
  revertImport(input: { id: $id }) {
    __typename
    ... on RevertImportSuccess { ordersRemoved customersRemoved importRun { status viewerCanRevert } }
    ... on ImportNotRevertibleError { status message }
    ... on EditedSinceImportError { code message customerCount customers { id city } }
    ... on NotFoundError { id }
  }
}`
