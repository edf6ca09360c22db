import type { SchemaIssue } from '@clientele/kernel'
import { ruleLimits } from '../rule/rule-limits.ts'

export type Path = readonly (string | number)[]

/** The faults found so far while a rule is read, no more of them than anybody wants to know. */
export class FaultList {
  readonly issues: SchemaIssue[] = []

  get isFull(): boolean {
    return this.issues.length >= ruleLimits.faults
  }

  add(path: Path, code: string, message: string): undefined {
    this.addIssue(path, { code: 'custom', path: [], message, params: { code } })
  }

  /** What a schema found wrong with the value at a path. */
  addIssue(path: Path, issue: SchemaIssue): void {
    if (!this.isFull) this.issues.push({ ...issue, path: [...path, ...issue.path] })
  }
}
