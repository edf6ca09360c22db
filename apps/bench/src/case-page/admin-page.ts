import assert from 'node:assert/strict'
import { encodeId } from '@clientele/kernel'
import type { AdminDocuments } from './admin-document.ts'
import type { GatewayClient } from './gateway-client.ts'

/** The pages of the admin, asked for as a browser asks. */
export interface AdminPages {
  /** A case, and once it is there its history. */
  openCase(caseId: string): Promise<void>
  /** The cases of a view of the queue; answers how many are on the page. */
  listCases(variables: object): Promise<number>
  /** How much work there is, and what the queue's filters offer. */
  countCases(): Promise<void>
}

export function adminPages(gateway: GatewayClient, documents: AdminDocuments): AdminPages {
  const [page, history] = [documents.documentOf('CasePage'), documents.documentOf('CaseEvents')]
  const [list, counts] = [documents.documentOf('Cases'), documents.documentOf('CasesPage')]
  return {
    openCase: async caseId => {
      const id = encodeId('Case', caseId)
      const opened = await gateway.ask(page, { id })
      assert(opened.case)
      const { case: told } = await gateway.ask(history, { id })
      assert(told?.events?.nodes.length)
    },
    listCases: async variables => {
      const { cases } = await gateway.ask(list, variables)
      assert(cases)
      return cases.nodes.length
    },
    countCases: async () => {
      const { caseCounts } = await gateway.ask(counts, { customerId: '', ofCustomer: false })
      assert(caseCounts?.open)
    },
  }
}
