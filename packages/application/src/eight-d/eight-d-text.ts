import { domainError, type Fault } from '@clientele/kernel'
import type { InvalidInputError } from '../invalid-input.ts'

/** Line breaks and tabs are the writer's, other control characters are nobody's; half a character is none. */
const unreadable = /[^\P{Cc}\n\t]|\p{Surrogate}/u

/** What people wrote, as it is stored: with the line breaks of one kind, and no blanks around it. */
export function tidied<T>(value: T): T {
  return mapped(value, text => text.replaceAll('\r\n', '\n').trim()) as T
}

/** The texts of a command that hold what nobody can read. */
export function unreadableTexts(value: unknown): InvalidInputError | undefined {
  const faults = faultsIn(value, [])
  return faults.length > 0 ? domainError('INVALID_INPUT', { faults }) : undefined
}

function faultsIn(value: unknown, path: Fault['path']): Fault[] {
  if (typeof value === 'string')
    return unreadable.test(value) ? [{ path, code: 'invalid_format', message: 'control characters' }] : []
  if (Array.isArray(value)) return value.flatMap((item, index) => faultsIn(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => faultsIn(part, [...path, key]))
}

function mapped(value: unknown, tidy: (text: string) => string): unknown {
  if (typeof value === 'string') return tidy(value)
  if (Array.isArray(value)) return value.map(item => mapped(item, tidy))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapped(part, tidy)]))
}
