/** The way to a place of a document, from its top down. */
export type DocumentPath = readonly (string | number)[]

/** The document with another value at a place; nothing else of it is changed. `undefined` takes the place away. */
export function withValueAt(document: unknown, path: DocumentPath, value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (Array.isArray(document) || typeof step === 'number') {
    const items = Array.isArray(document) ? [...document] : []
    const index = Number(step)
    if (rest.length === 0 && value === undefined) items.splice(index, 1)
    else items[index] = withValueAt(items[index], rest, value)
    return items
  }
  const fields: Record<string, unknown> = { ...(isFields(document) ? document : {}) }
  if (rest.length === 0 && value === undefined) delete fields[step]
  else fields[step] = withValueAt(fields[step], rest, value)
  return fields
}

/** What stands at a place of a document; undefined where there is no such place. */
export function valueAt(document: unknown, path: DocumentPath): unknown {
  return path.reduce<unknown>(
    (here, step) =>
      Array.isArray(here) ? here[Number(step)] : isFields(here) ? here[String(step)] : undefined,
    document,
  )
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
