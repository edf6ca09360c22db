import type { Transaction } from '@clientele/data'
import type { RuleAt } from '@clientele/rules'

/** More cases than this are not told one by one: a condition finds so many soon enough. */
const most = 20_000

/** A page and its count ask alike: a text is looked up once in each snapshot. */
const lookedUp = new WeakMap<Transaction, Map<string, Promise<readonly string[] | undefined>>>()

/**
 * Which cases of the tenant hold a folded text in their subject or topic, found by an index; undefined where it cannot tell,
 * because the text is too short or too many hold it.
 */
export function casesWithText(tx: Transaction, text: string): Promise<readonly string[] | undefined> {
  const known = lookedUp.get(tx) ?? new Map<string, Promise<readonly string[] | undefined>>()
  lookedUp.set(tx, known)
  const found = known.get(text) ?? lookUp(tx, text)
  known.set(text, found)
  return found
}

async function lookUp(tx: Transaction, text: string): Promise<readonly string[] | undefined> {
  if (!isFindable(text)) return undefined
  const [found] = await tx.$queryRaw<{ ids: string[] }[]>`
    select array(select cases_with_text(${text}, ${most + 1}))::text[] as ids`
  const ids = found?.ids ?? []
  return ids.length > most ? undefined : ids
}

/** The longest text that a case must hold in its subject or topic for a rule to be TRUE of it, if there is one. */
export function textToHold(rule: RuleAt): string | undefined {
  return textsToHold(rule)
    .filter(isFindable)
    .toSorted((one, other) => other.length - one.length)
    .at(0)
}

function textsToHold(rule: RuleAt): readonly string[] {
  if (rule.kind === 'all') return rule.parts.flatMap(textsToHold)
  if (rule.kind !== 'fact' || (rule.name !== 'subject' && rule.name !== 'topic')) return []
  const { condition } = rule
  return condition.kind === 'text' && condition.texts.size === 1 ? [...condition.texts] : []
}

/** Three characters, or two that are not ASCII: what the index is made of. No stored text holds a control character. */
function isFindable(text: string): boolean {
  return (
    text.isWellFormed() && !/\p{Cc}/u.test(text) && [...text.replaceAll(/[^\0-\x7f]/gu, '$&$&')].length > 2
  )
}
