import { useLingui } from '@lingui/react/macro'
import type {
  CaseChannel,
  CaseKind,
  CasePriority,
  CaseSeverity,
  CaseStatus,
  CaseUrgency,
  ClockStatus,
  ClosingReason,
} from '../api/case-enum.ts'

type Words<Code extends string> = Readonly<Record<Code, string>>

/** What the kinds, channels, ranks and statuses of cases are called where the API names only their codes. */
export function useCaseWords() {
  const { t } = useLingui()
  const kinds: Words<CaseKind> = {
    COMPLAINT: t`Complaint`,
    INQUIRY: t`Inquiry`,
    AFTER_SALES: t`After-sales service`,
    REPAIR: t`Repair`,
    RETURN: t`Return`,
    NONCONFORMING_PRODUCT: t`Nonconforming product`,
    SUPPLIER_QUALITY: t`Supplier quality`,
    ENVIRONMENT_SAFETY: t`Environment and safety`,
  }
  const channels: Words<CaseChannel> = {
    PHONE: t`Telephone`,
    EMAIL: t`E-mail`,
    WEB_FORM: t`Web form`,
    CHAT: t`Live chat`,
    WECHAT: t`WeChat`,
    SOCIAL: t`Social media`,
    IN_PERSON: t`In person`,
    INTERNAL: t`Raised by a colleague`,
    API: t`Another system`,
  }
  const severities: Words<CaseSeverity> = {
    CRITICAL: t`Critical`,
    MAJOR: t`Major`,
    MODERATE: t`Moderate`,
    MINOR: t`Minor`,
  }
  const urgencies: Words<CaseUrgency> = {
    HIGH: t({ message: 'High', context: 'urgency' }),
    MEDIUM: t({ message: 'Medium', context: 'urgency' }),
    LOW: t({ message: 'Low', context: 'urgency' }),
  }
  const priorities: Words<CasePriority> = {
    P1: t`P1 – Critical`,
    P2: t`P2 – High`,
    P3: t`P3 – Normal`,
    P4: t`P4 – Low`,
  }
  const statuses: Words<CaseStatus> = {
    NEW: t({ message: 'New', context: 'status of a case' }),
    OPEN: t`In progress`,
    WAITING_CUSTOMER: t`Waiting for the customer`,
    WAITING_THIRD_PARTY: t`Waiting for a third party`,
    REOPENED: t({ message: 'Reopened', context: 'status of a case' }),
    RESOLVED: t({ message: 'Resolved', context: 'status of a case' }),
    CLOSED: t({ message: 'Closed', context: 'status of a case' }),
  }
  const clockStatuses: Words<ClockStatus> = {
    NOT_STARTED: t`Not started`,
    RUNNING: t({ message: 'Running', context: 'clock' }),
    PAUSED: t({ message: 'Paused', context: 'clock' }),
    MET: t({ message: 'Met', context: 'clock' }),
    BREACHED: t({ message: 'Breached', context: 'clock' }),
    CANCELLED: t({ message: 'Cancelled', context: 'clock' }),
  }
  const closingReasons: Words<ClosingReason> = {
    SOLVED: t`It was resolved`,
    WITHDRAWN: t`The customer wants nothing more`,
    INVALID: t`It was no case: spam, or a test`,
  }
  return { kinds, channels, severities, urgencies, priorities, statuses, clockStatuses, closingReasons }
}

/** The entries of a table of words as the choices of a field. */
export function choicesOf<Table extends Words<string>>(words: Table) {
  const choices: { value: Extract<keyof Table, string>; label: string }[] = []
  for (const value in words) choices.push({ value, label: words[value] ?? value })
  return choices
}
