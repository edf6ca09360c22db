/**
 * The one or two characters that stand for a name: the given name's last character in Chinese, where family names are
 * few, and the first letters of the first and last word elsewhere.
 *
 * @example
 * ```ts
 * import { initialsOf } from './initials-of.ts'
 * initialsOf('Anna Maria Whitfield') // => 'AW'
 * initialsOf('林晓雯') // => '雯'
 * initialsOf('  ') // => '?'
 * ```
 */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [...(words[0] ?? '')]
  if (/\p{Script=Han}/u.test(name)) return letters.at(-1) ?? '?'
  const last = words.length > 1 ? [...(words.at(-1) ?? '')][0] : undefined
  return `${letters[0] ?? '?'}${last ?? ''}`.toUpperCase()
}
