import { Trans, useLingui } from '@lingui/react/macro'
import { Button, MultiSelect } from '@mantine/core'
import { Card } from '../../../element/card.tsx'
import { type DocumentPath, valueAt } from '../document-path.ts'
import { NamesField, TextField } from '../names-field.tsx'
import { useDraftField, usePolicyDraft } from '../policy-draft-context.ts'
import { WorkingTimeField } from '../working-time-field.tsx'
import classes from './ladder-form.module.css'
import type { RoleChoice } from './ladder-roles.tsx'
import { LadderTriggers } from './ladder-triggers.tsx'
import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import '../../../element/select.css'

export interface LadderLevelFormProps {
  readonly index: number
  readonly roles: readonly RoleChoice[]
}

/** A level: who is called, when it is due, how it pages, and what it must produce. */
export function LadderLevelForm({ index, roles }: LadderLevelFormProps) {
  const { t, i18n } = useLingui()
  const { document, set } = usePolicyDraft()
  const path = ['levels', index] as const
  const name = valueAt(document, [...path, 'name', i18n.locale])
  const place = index + 1
  const products = {
    REPLY: t`Reply`,
    MEETING: t`Meeting`,
    EIGHT_D: t`8D report`,
    REPORT: t`Report`,
  }
  return (
    <Card
      title={`${place} · ${typeof name === 'string' ? name : ''}`}
      tools={
        <Button size="compact-xs" variant="subtle" color="red" onClick={() => set([...path], undefined)}>
          <Trans>Remove</Trans>
        </Button>
      }
    >
      <div className={classes.fields}>
        <NamesField path={[...path, 'name']} />
        <div className={classes.row}>
          <ManyField path={[...path, 'roles']} label={t`Who is called`} choices={roles} />
          <ManyField path={[...path, 'notify']} label={t`Who is told`} choices={roles} />
          <ManyField
            path={[...path, 'produce']}
            label={t`What must be produced`}
            choices={Object.entries(products).map(([value, label]) => ({ value, label }))}
          />
        </div>
        <LadderTriggers path={[...path, 'triggers']} />
        <div className={classes.row}>
          <PageAgain path={[...path, 'pageAgain']} />
          <WorkingTimeField
            path={[...path, 'acknowledgementLasts']}
            empty={null}
            label={t`“I have it” lasts`}
            description={t`Empty: for good.`}
          />
          <TextField
            path={[...path, 'id']}
            label={t`Id`}
            description={t`Cases find their level again by it.`}
          />
        </div>
      </div>
    </Card>
  )
}

interface ManyFieldProps {
  readonly path: DocumentPath
  readonly label: string
  readonly choices: readonly RoleChoice[]
}

function ManyField({ path, label, choices }: ManyFieldProps) {
  const { value, error, set } = useDraftField(path)
  return (
    <MultiSelect
      label={label}
      data={[...choices]}
      value={Array.isArray(value) ? value.map(String) : []}
      error={error}
      onChange={set}
    />
  )
}

/** Whether and how often a level calls again until somebody has it in hand. */
function PageAgain({ path }: { readonly path: DocumentPath }) {
  const { t } = useLingui()
  const { value } = useDraftField(path)
  const { set } = usePolicyDraft()
  const isPaging = value !== null && value !== undefined
  return isPaging ? (
    <div>
      <WorkingTimeField path={[...path, 'every']} label={t`Calls again every`} />
      <Button size="compact-xs" variant="subtle" color="gray" onClick={() => set(path, null)}>
        <Trans>Call only once</Trans>
      </Button>
    </div>
  ) : (
    <div>
      <Button variant="default" size="xs" onClick={() => set(path, { every: 'PT1H' })}>
        <Trans>Call again until answered</Trans>
      </Button>
    </div>
  )
}
