import { type Facts, parseRule } from '@clientele/rules'
import { z } from 'zod'

const longestCode = 100
const mostChoices = 200

/** The schema of the list of choices whose rules ask about these facts. */
export function ladderChoicesSchema(facts: Facts) {
  const rule = z.unknown().superRefine((document, context) => {
    const parsed = parseRule(document, facts)
    for (const { path, code, message } of parsed.ok ? [] : parsed.error.faults)
      context.addIssue({ code: 'custom', path: [...path], message, params: { code } })
  })
  const choice = z.strictObject({
    ladder: z.string().min(1).max(longestCode),
    appliesTo: z.union([z.null(), rule]).default(null),
  })
  return z.array(choice).max(mostChoices).superRefine(checkReach)
}

/** What stands behind a choice that takes every case is never come to. */
function checkReach(
  choices: readonly { readonly appliesTo?: unknown }[],
  context: z.core.$RefinementCtx,
): void {
  const catchAll = choices.findIndex(({ appliesTo }) => appliesTo === null)
  if (catchAll < 0) return
  for (const place of choices.keys())
    if (place > catchAll)
      context.addIssue({
        code: 'custom',
        path: [place],
        message: 'Expected nothing after the choice that takes every case',
        params: { code: 'never_reached' },
      })
}
