import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Card } from '../../../element/card.tsx'
import { Icon } from '../../../element/icon.tsx'
import { valueAt } from '../document-path.ts'
import { TextField } from '../names-field.tsx'
import { usePolicyDraft } from '../policy-draft-context.ts'
import classes from './ladder-form.module.css'

export interface RoleChoice {
  readonly value: string
  readonly label: string
}

/** The roles of the ladder as choices, in the reader's language. */
export function useRoleChoices(): readonly RoleChoice[] {
  const { i18n } = useLingui()
  const { document } = usePolicyDraft()
  const roles = valueAt(document, ['roles'])
  const choices = (Array.isArray(roles) ? roles : []).map(role => {
    const value = String(valueAt(role, ['code']) ?? '')
    return { value, label: String(valueAt(role, ['name', i18n.locale]) || value) }
  })
  // A code that is there twice is a fault, which is told; a list of choices takes each once.
  return choices.filter(({ value }, index) => choices.findIndex(each => each.value === value) === index)
}

/** The roles that levels speak of. Who holds one is set under the duties. */
export function LadderRoles() {
  const { t } = useLingui()
  const { document, set } = usePolicyDraft()
  const roles = valueAt(document, ['roles'])
  const count = Array.isArray(roles) ? roles.length : 0
  return (
    <Card title={t`Roles`}>
      <div className={classes.fields}>
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the code of a role is one of its fields
          <div key={index} className={classes.row}>
            <TextField path={['roles', index, 'code']} label={t`Code`} />
            <TextField path={['roles', index, 'name', 'zh-CN']} label={t`Name in Chinese`} />
            <TextField path={['roles', index, 'name', 'en']} label={t`Name in English`} />
            <Button
              mt={24}
              variant="subtle"
              color="red"
              aria-label={t`Remove the role ${String(valueAt(document, ['roles', index, 'code']) ?? '')}`}
              onClick={() => set(['roles', index], undefined)}
            >
              <Trans>Remove</Trans>
            </Button>
          </div>
        ))}
        <div>
          <Button
            variant="default"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() =>
              set(['roles', count], { code: `ROLE_${count + 1}`, name: { en: '', 'zh-CN': '' } })
            }
          >
            <Trans>Add a role</Trans>
          </Button>
        </div>
      </div>
    </Card>
  )
}
