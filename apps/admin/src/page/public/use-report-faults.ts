import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { DeskFault } from '../../api/ask-desk.ts'

/** What is wrong with the fields of a report, in words beside each. */
export function useReportFaults() {
  const { t } = useLingui()
  const [codes, setCodes] = useState<Readonly<Record<string, string>>>({})
  const words: Readonly<Record<string, string>> = {
    message: codes.message === 'too_big' ? t`Please keep it shorter.` : t`Please tell us what happened.`,
    name: t`Please tell us your name.`,
    email:
      codes.email === 'custom' || codes.email === 'contact_missing'
        ? t`Please give us a mail address or a telephone number.`
        : t`This is not a mail address.`,
    phone: t`This is not a telephone number.`,
    orderNumber: t`This is not an order number.`,
    kind: t`Please choose what it is about.`,
  }
  const faults = Object.fromEntries(
    Object.keys(codes).map(field => [field, words[field] ?? t`Please check this.`]),
  )
  return {
    faults: faults as Readonly<Record<string, string | undefined>>,
    setFaults: (found: readonly DeskFault[]) =>
      setCodes(Object.fromEntries(found.map(({ field, code }) => [field, code]))),
    clear: (changed: string) =>
      setCodes(current => Object.fromEntries(Object.entries(current).filter(([field]) => field !== changed))),
  }
}
