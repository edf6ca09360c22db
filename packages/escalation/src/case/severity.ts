import type { Named } from './named.ts'

/** How much harm is done, the gravest first. */
export const severities = [
  { code: 'CRITICAL', name: { en: 'Critical', 'zh-CN': '致命' } },
  { code: 'MAJOR', name: { en: 'Major', 'zh-CN': '严重' } },
  { code: 'MODERATE', name: { en: 'Moderate', 'zh-CN': '一般' } },
  { code: 'MINOR', name: { en: 'Minor', 'zh-CN': '轻微' } },
] as const satisfies readonly Named[]

export type Severity = (typeof severities)[number]['code']

/** How soon the harm grows if nothing is done, the soonest first. */
export const urgencies = [
  { code: 'HIGH', name: { en: 'High', 'zh-CN': '高' } },
  { code: 'MEDIUM', name: { en: 'Medium', 'zh-CN': '中' } },
  { code: 'LOW', name: { en: 'Low', 'zh-CN': '低' } },
] as const satisfies readonly Named[]

export type Urgency = (typeof urgencies)[number]['code']

/** The severity that lies so many steps above another; the gravest has none above it. */
export function severityRaised(severity: Severity, steps: number): Severity {
  const place = severities.findIndex(({ code }) => code === severity)
  return severities[Math.max(place - steps, 0)]?.code ?? severity
}
