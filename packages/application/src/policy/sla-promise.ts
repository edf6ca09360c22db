import { exampleSlaBook, type SlaBook, type SlaPolicy } from '@clientele/escalation'

/** A book of SLA policies, and since when it holds (epoch milliseconds). */
export interface SlaBookVersion {
  readonly book: SlaBook
  readonly from: number
}

/** What was promised when: a promise that was given stays what it was until somebody adopts another. */
export interface SlaPromises {
  /** All that was ever promised, each once: what holds now by its code, what held before by a name of its own. */
  readonly book: SlaBook
  /** The place of the version of the book that held at a moment. */
  versionAt(at: number): number
  readonly newest: number
  /** The name in `book` of what a policy promised at a moment; undefined where no version knows the policy. */
  promiseOf(code: string, at: number): string | undefined
  /** The code of the policy that a name in `book` is of. */
  codeOf(promise: string): string
}

/** Of former promises, which no case is ever given. */
const nobody = {
  all: [
    { fact: 'assigned', is: true },
    { fact: 'assigned', is: false },
  ],
} as const
const firstFormerRank = 1_000_001

/** Reads the versions of the book in their order; before the first, the example of the domain held. */
export function slaPromises(stored: readonly SlaBookVersion[]): SlaPromises {
  const versions = [{ book: exampleSlaBook, from: -Infinity }, ...stored]
  const newest = versions.length - 1
  const former: SlaPolicy[] = []
  const codes = new Map<string, string>()
  const names: Map<string, string>[] = []
  for (let version = newest; version >= 0; version--) {
    const policies = versions[version]?.book.policies ?? []
    const later = versions[version + 1]?.book.policies.map(policy => [policy.code, policy] as const)
    const byCode = new Map(later)
    names[version] = new Map(
      policies.map(policy => [policy.code, nameOf(policy, { version, after: byCode.get(policy.code) })]),
    )
  }
  function nameOf(
    policy: SlaPolicy,
    { version, after }: { readonly version: number; readonly after: SlaPolicy | undefined },
  ): string {
    if (version === newest) return policy.code
    const lasting = after && isSamePromise(policy, after) && names[version + 1]?.get(policy.code)
    if (lasting) return lasting
    // No stored document has this character, hence no policy this name.
    const name = `${policy.code}\0${version}`
    codes.set(name, policy.code)
    former.push({ ...policy, code: name, appliesTo: nobody, rank: firstFormerRank + former.length })
    return name
  }
  const versionAt = (at: number) => versions.findLastIndex(({ from }) => from <= at)
  return {
    book: { policies: [...(versions[newest]?.book.policies ?? []), ...former] },
    versionAt,
    newest,
    promiseOf: (code, at) => {
      const held = versionAt(at)
      // What was written down for a moment before its policy was adopted counts by the nearest version that has it.
      const nearest = [...names.slice(held), ...names.slice(0, held).reverse()]
      return nearest.find(name => name.has(code))?.get(code)
    },
    codeOf: promise => codes.get(promise) ?? promise,
  }
}

/** Whether a case would see no difference, however the policies are ranked and chosen. */
function isSamePromise(one: SlaPolicy, other: SlaPolicy): boolean {
  return one.calendar === other.calendar && JSON.stringify(one.clocks) === JSON.stringify(other.clocks)
}
