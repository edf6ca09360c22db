import type { PartPath } from '../../rule/condition-group-fields.tsx'
import { type DocumentPath, valueAt } from './document-path.ts'
import { usePolicyDraft } from './policy-draft-context.ts'

/** What is wrong with a rule of the draft: at each of its conditions, and of the rest. */
export function useRuleFaults(path: DocumentPath) {
  const { document, faults } = usePolicyDraft()
  const found = faults.flatMap(({ message, path: place }) =>
    isWithin(place, path) ? [{ message, place: place.slice(path.length) }] : [],
  )
  const isAlone = valueAt(document, [...path, 'fact']) !== undefined
  const isOfCondition = (place: readonly string[]) => (isAlone ? place.length > 0 : place.length > 2)
  return {
    faultAt: (part: PartPath) =>
      messagesOf(found.filter(({ place }) => isOfCondition(place) && (isAlone || isWithin(place, part)))),
    rest: messagesOf(found.filter(({ place }) => !isOfCondition(place))),
  }
}

function isWithin(place: readonly string[], path: DocumentPath): boolean {
  return path.every((step, index) => place[index] === String(step))
}

function messagesOf(faults: readonly { readonly message: string }[]): string | undefined {
  return faults.length === 0 ? undefined : [...new Set(faults.map(({ message }) => message))].join(' ')
}
