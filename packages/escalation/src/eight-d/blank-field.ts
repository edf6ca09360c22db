import type { EightDCommand } from './eight-d-command.ts'

/** Texts that may be empty, by their path without the places in lists. */
const mayBeBlank: ReadonlySet<string> = new Set([
  'emergencyResponse',
  'problem.who',
  'problem.why',
  'problem.how',
  'problem.isIsNot.difference',
])
/** Lists that must hold something. */
const mayNotBeEmpty: ReadonlySet<string> = new Set(['caseIds'])

/** The path of the first text of a command that is asked for and blank; `undefined` where all is said. */
export function blankFieldOf(command: EightDCommand): string | undefined {
  return blankIn(command, '')
}

function blankIn(value: unknown, path: string): string | undefined {
  if (typeof value === 'string')
    return value.trim() === '' && !mayBeBlank.has(path.replaceAll(/\.\d+/g, '')) ? path : undefined
  if (typeof value !== 'object' || value === null) return undefined
  const inner = Object.entries(value)
  if (inner.length === 0 && mayNotBeEmpty.has(path)) return path
  for (const [key, part] of inner) {
    const found = blankIn(part, path === '' ? key : `${path}.${key}`)
    if (found !== undefined) return found
  }
  return undefined
}
