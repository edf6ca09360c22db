import type { Values } from './rule-node.ts'

export type PropertyReader = (values: Values) => unknown

/**
 * A function that reads one property of any object.
 *
 * A JavaScript engine remembers where an object keeps a property for each place in the source that reads one. Were
 * all properties read in one place, it would have to search for them each time; so the first names that are asked for
 * get a place of their own, which is the same for all rules. Later names share one.
 */
export function propertyReader(name: string): PropertyReader {
  const place = places.get(name) ?? places.size
  if (!places.has(name) && place < makers.length) places.set(name, place)
  const maker = makers[place] ?? shared
  return maker(name)
}

const places = new Map<string, number>()

const shared = (name: string) => (values: Values) => values[name]

/** Alike, yet each a place of its own. */
const makers: readonly ((name: string) => PropertyReader)[] = [
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
  name => values => values[name],
]
