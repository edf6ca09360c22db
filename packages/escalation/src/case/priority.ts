import type { Named } from './named.ts'
import type { Severity, Urgency } from './severity.ts'

/** In which order cases are worked on, and which targets hold for them; the first goes first. */
export const priorities = [
  { code: 'P1', name: { en: 'P1 – Critical', 'zh-CN': 'P1 – 特急' } },
  { code: 'P2', name: { en: 'P2 – High', 'zh-CN': 'P2 – 高' } },
  { code: 'P3', name: { en: 'P3 – Normal', 'zh-CN': 'P3 – 中' } },
  { code: 'P4', name: { en: 'P4 – Low', 'zh-CN': 'P4 – 低' } },
] as const satisfies readonly Named[]

export type Priority = (typeof priorities)[number]['code']

/** The priority of every severity at every urgency. */
export type PriorityTable = Readonly<Record<Severity, Readonly<Record<Urgency, Priority>>>>

/** ITIL's matrix of impact and urgency on four severities and three urgencies. */
export const defaultPriorityTable: PriorityTable = {
  CRITICAL: { HIGH: 'P1', MEDIUM: 'P1', LOW: 'P2' },
  MAJOR: { HIGH: 'P1', MEDIUM: 'P2', LOW: 'P3' },
  MODERATE: { HIGH: 'P2', MEDIUM: 'P3', LOW: 'P3' },
  MINOR: { HIGH: 'P3', MEDIUM: 'P4', LOW: 'P4' },
}
