/**
 * The faults of an input as a form shows them: one message for each field, found by the last step of its path.
 *
 * @example
 * ```ts
 * import { faultsByField } from './faults-by-field.ts'
 * faultsByField([{ path: ['input', 'email'], message: 'No e-mail address.' }]) // => { email: 'No e-mail address.' }
 * ```
 */
export function faultsByField(
  faults: readonly { readonly path: readonly string[]; readonly message: string }[],
): Record<string, string> {
  return Object.fromEntries(faults.map(({ path, message }) => [path.at(-1) ?? '', message]))
}
