import { Trans, useLingui } from '@lingui/react/macro'
import { Alert } from '@mantine/core'
import { TextLink } from '../../element/text-link.tsx'
import type { DraftFault } from './policy-draft-context.ts'
import classes from './policy-faults.module.css'

/** Everything that is to say about the draft, each with its place. */
export function PolicyFaults({ faults }: { readonly faults: readonly DraftFault[] }) {
  const { t } = useLingui()
  const wrong = faults.filter(({ severity }) => severity === 'FAULT')
  const warnings = faults.filter(({ severity }) => severity === 'WARNING')
  return (
    <div aria-live="polite" className={classes.faults}>
      {wrong.length > 0 && (
        <Alert color="red" variant="light" title={<Trans>This cannot be adopted yet</Trans>}>
          <FaultList faults={wrong} />
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert color="yellow" variant="light" title={t`To be considered`}>
          <FaultList faults={warnings} />
        </Alert>
      )}
    </div>
  )
}

const MOST = 12

function FaultList({ faults }: { readonly faults: readonly DraftFault[] }) {
  return (
    <ul className={classes.list}>
      {faults.slice(0, MOST).map(({ code, path, message }) => (
        <li key={`${path.join('.')} ${message}`}>
          {message} {path.length > 0 && <code className={classes.path}>{path.join('.')}</code>}{' '}
          {code === 'ladder_unused' && (
            <TextLink to="/settings/policies/$kind/$code" params={{ kind: 'case', code: 'default' }}>
              <Trans>Choose which cases rise on it</Trans>
            </TextLink>
          )}
        </li>
      ))}
      {faults.length > MOST && <li>…</li>}
    </ul>
  )
}
