import {
  type CaseCursor,
  type CaseListMoment,
  type CaseListRule,
  caseListFacts,
  caseListMoment,
  casePage,
  countCaseList,
  decodeCaseCursor,
  encodeCaseCursor,
  type CaseOrder as Order,
} from '@clientele/application'
import { queryFromInfo } from '@pothos/plugin-prisma'
import { builder } from '../builder.ts'
import { invalidCursor } from '../error/refusal.ts'
import type { Locale } from '../message/locale.ts'
import { checkPageSize } from '../page/check-page.ts'
import { isBackward, keysetConnection } from '../page/keyset-connection.ts'
import { ruleArgument } from '../rule/rule-argument.ts'
import type { RuleInput } from '../rule/rule-input.ts'
import { countLimit, TotalCount, type TotalCountValue } from '../scalar/total-count.ts'
import { stampOf } from '../stamp.ts'
import { Case } from './case.ts'
import { CaseFilter, caseFilterRules } from './case-filter.ts'
import { CaseRule } from './case-rule.ts'

const CaseOrder = builder.enumType('CaseOrder', {
  description: 'In which order cases come.',
  values: {
    DUE: { description: 'What is due next first; cases in which nothing is due are left out.' },
    PRIORITY: { description: 'The highest priority first, then the oldest.' },
    NEWEST: { description: 'The newest first.' },
  } satisfies Record<Order, object>,
})

builder.queryField('cases', t =>
  t.connection(
    {
      type: Case,
      description: 'Cases, page by page: 20 unless told otherwise, at most 100.',
      args: {
        filter: t.arg({ type: CaseFilter, description: 'Which cases; all of them where it is absent.' }),
        rule: t.arg({ type: CaseRule, description: 'Which of these cases; all of them where it is absent.' }),
        orderBy: t.arg({ type: CaseOrder, description: 'In which order; newest first where it is absent.' }),
      },
      resolve: async (_, args, context, info) => {
        checkPageSize(args)
        const { locale, tx } = context
        const { tenantId } = stampOf(context)
        const order = args.orderBy ?? 'NEWEST'
        const moment = await caseListMoment(tx, tenantId)
        const rule = ruleAsked(args, { moment, locale })
        const selection = { tenantId, moment, rule, order, text: args.filter?.text ?? undefined }
        const { cursors, hasMore } = await casePage(tx, {
          ...selection,
          limit: args.first ?? args.last ?? 20,
          backward: isBackward(args),
          after: cursorOf(args.after, order),
          before: cursorOf(args.before, order),
        })
        const query = await queryFromInfo({
          ...{ context, info, typeName: 'Case', awaitSelections: true },
          paths: [['nodes'], ['edges', 'node']],
        })
        const nodes = await tx.case.findMany({
          ...(query as object),
          where: { tenantId, id: { in: cursors.map(({ id }) => id) } },
        })
        const encode = (cursor: CaseCursor) => encodeCaseCursor(cursor, order)
        return {
          ...keysetConnection(args, { cursors, hasMore, nodes, encode }),
          count: () => countCaseList(tx, { ...selection, limit: countLimit }),
        }
      },
    },
    {
      description: 'A page of cases.',
      fields: connection => ({
        totalCount: connection.field({
          type: TotalCount,
          description: 'How many cases are meant.',
          resolve: page => (page as unknown as { count: () => Promise<TotalCountValue> }).count(),
        }),
      }),
    },
    { description: 'A case and its place in the list.' },
  ),
)

/** The short filter and the rule: both must hold. */
function ruleAsked(
  {
    filter,
    rule,
  }: {
    readonly filter?: typeof CaseFilter.$inferInput | null | undefined
    readonly rule?: RuleInput | null | undefined
  },
  { locale, moment }: { readonly locale: Locale; readonly moment: CaseListMoment },
): CaseListRule {
  const beside = filter ? caseFilterRules(filter) : []
  return ruleArgument(rule ?? {}, caseListFacts(moment.currency), { argument: 'rule', beside, locale })
}

function cursorOf(text: string | null | undefined, order: Order): CaseCursor | undefined {
  if (text === null || text === undefined) return undefined
  const cursor = decodeCaseCursor(text, order)
  if (!cursor.ok) throw invalidCursor(text)
  return cursor.value
}
