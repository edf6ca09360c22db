import { Trans, useLingui } from '@lingui/react/macro'
import { Button, SegmentedControl } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Icon } from '../../element/icon.tsx'
import { CalendarForm } from './calendar/calendar-form.tsx'
import { CaseRulesForm } from './case-rules/case-rules-form.tsx'
import { DocumentText } from './document-text.tsx'
import { EightDRulesForm } from './eight-d/eight-d-rules-form.tsx'
import { LadderForm } from './ladder/ladder-form.tsx'
import classes from './policy-document.module.css'
import { SlaBookForm } from './sla/sla-book-form.tsx'
import type { PolicyKind } from './use-policy-words.ts'
import '@mantine/core/styles/FloatingIndicator.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'

export interface PolicyDocumentProps {
  readonly kind: PolicyKind
  readonly code: string
  readonly document: unknown
  readonly onReplace: (document: unknown) => void
}

/** The draft as a form, or as the document that it is, which can be taken along and brought in. */
export function PolicyDocument({ kind, code, document, onReplace }: PolicyDocumentProps) {
  const { t } = useLingui()
  const form = formOf(kind, document)
  const [view, setView] = useState<'form' | 'text'>(form ? 'form' : 'text')
  const shown = form ? view : 'text'
  return (
    <div className={classes.document}>
      <div className={classes.tools}>
        {form && (
          <SegmentedControl
            size="xs"
            aria-label={t`How the policy is shown`}
            value={view}
            onChange={value => setView(value === 'text' ? 'text' : 'form')}
            data={[
              { value: 'form', label: t`Form` },
              { value: 'text', label: 'JSON' },
            ]}
          />
        )}
        <Button
          component="a"
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<Icon name="download" size={14} />}
          href={`data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(document, null, 2))}`}
          download={`${kind.toLowerCase()}-${code}.json`}
        >
          <Trans>Take along</Trans>
        </Button>
        <BringIn onReplace={onReplace} />
      </div>
      {shown === 'form' ? form : <DocumentText document={document} onReplace={onReplace} />}
    </div>
  )
}

function BringIn({ onReplace }: Pick<PolicyDocumentProps, 'onReplace'>) {
  const { t } = useLingui()
  const [isWrong, setWrong] = useState(false)
  const take = async (file: File | undefined) => {
    if (!file) return
    try {
      onReplace(JSON.parse(await file.text()))
      setWrong(false)
    } catch {
      setWrong(true)
    }
  }
  return (
    <>
      <Button
        component="label"
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<Icon name="imports" size={14} />}
      >
        <Trans>Bring in</Trans>
        <input
          type="file"
          accept=".json,application/json"
          className={classes.file}
          aria-label={t`A policy as a JSON file`}
          onChange={event => take(event.currentTarget.files?.[0])}
        />
      </Button>
      {isWrong && (
        <span role="alert" className={classes.wrong}>
          <Trans>The file is not JSON.</Trans>
        </span>
      )}
    </>
  )
}

/** The form of a document; undefined where it has none, such as calendars that are joined of others. */
function formOf(kind: PolicyKind, document: unknown): ReactNode {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return undefined
  switch (kind) {
    case 'CALENDAR':
      return 'join' in document ? undefined : <CalendarForm />
    case 'SLA':
      return <SlaBookForm />
    case 'LADDER':
      return <LadderForm />
    case 'CASE':
      return <CaseRulesForm />
    case 'EIGHT_D':
      return <EightDRulesForm />
    default:
      return undefined
  }
}
