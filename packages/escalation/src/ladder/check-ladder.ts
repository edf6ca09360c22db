import type { Fault } from '@clientele/kernel'
import type { Facts } from '@clientele/rules'
import type { LadderAuthority } from './ladder-policy.ts'

/** What is looked at: all but the rules, which were read already. */
interface Draft {
  readonly roles: readonly { readonly code: string }[]
  readonly levels: readonly {
    readonly id: string
    readonly roles: readonly string[]
    readonly notify: readonly string[]
    readonly triggers: readonly { readonly on: string }[]
    readonly authority: LadderAuthority | null
  }[]
}

/** What no single field shows: names that are missing or given twice, triggers that can never hold, authority that falls. */
export function checkLadder(ladder: Draft, facts: Facts): readonly Fault[] {
  return [...checkNames(ladder), ...checkTriggers(ladder), ...checkAuthority(ladder, facts)]
}

function checkNames({ levels, roles }: Draft): readonly Fault[] {
  const known = new Set(roles.map(({ code }) => code))
  const unknownIn = (codes: readonly string[], path: Fault['path']) =>
    codes.flatMap((code, index) =>
      known.has(code) ? [] : [fault([...path, index], 'unknown_role', 'Expected one of the roles')],
    )
  return [
    ...twice(roles.map(({ code }) => code)).map(index =>
      fault(['roles', index, 'code'], 'named_twice', 'Expected another code than that of a role before'),
    ),
    ...twice(levels.map(({ id }) => id)).map(index =>
      fault(['levels', index, 'id'], 'named_twice', 'Expected another id than that of a level before'),
    ),
    ...levels.flatMap((level, index) => [
      ...unknownIn(level.roles, ['levels', index, 'roles']),
      ...unknownIn(level.notify, ['levels', index, 'notify']),
    ]),
  ]
}

function checkTriggers({ levels }: Draft): readonly Fault[] {
  return levels.flatMap(({ triggers }, index) =>
    triggers.flatMap(({ on }, place) => {
      const path = ['levels', index, 'triggers', place, 'on']
      if (on === 'START' && index > 0)
        return [fault(path, 'not_the_first_level', 'Expected START on the first level only')]
      if (on === 'BEYOND_AUTHORITY' && !levels[index - 1]?.authority)
        return [fault(path, 'authority_missing', 'Expected the level before to have an authority')]
      return []
    }),
  )
}

function checkAuthority({ levels }: Draft, facts: Facts): readonly Fault[] {
  const highest = new Map<string, number>()
  return levels.flatMap(({ authority }, index) => {
    if (!authority) return []
    const fact = Object.hasOwn(facts, authority.fact) ? facts[authority.fact] : undefined
    const path = ['levels', index, 'authority']
    if (fact === undefined) return [fault([...path, 'fact'], 'unknown_fact', 'Expected a fact')]
    if (fact.type !== 'number' && fact.type !== 'money')
      return [fault([...path, 'fact'], 'not_a_number', 'Expected a number or an amount')]
    const before = highest.get(authority.fact) ?? -Infinity
    highest.set(authority.fact, Math.max(before, authority.upTo))
    return authority.upTo > before
      ? []
      : [fault([...path, 'upTo'], 'not_ascending', 'Expected more than a level before may decide on')]
  })
}

/** The places of what was named before. */
function twice(names: readonly string[]): readonly number[] {
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []))
}

function fault(path: Fault['path'], code: string, message: string): Fault {
  return { path, code, message }
}
