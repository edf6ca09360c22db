import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import type { DocumentPath } from './document-path.ts'
import classes from './names-field.module.css'
import { useDraftField } from './policy-draft-context.ts'

/** A name in both languages. */
export function NamesField({ path }: { readonly path: DocumentPath }) {
  const { t } = useLingui()
  return (
    <div className={classes.pair}>
      <TextField path={[...path, 'zh-CN']} label={t`Name in Chinese`} />
      <TextField path={[...path, 'en']} label={t`Name in English`} />
    </div>
  )
}

export interface TextFieldProps {
  readonly path: DocumentPath
  readonly label: string
  readonly description?: string
}

/** A line of text at a place of the draft. */
export function TextField({ path, ...labels }: TextFieldProps) {
  const { value, error, set } = useDraftField(path)
  return (
    <TextInput
      {...labels}
      value={typeof value === 'string' ? value : ''}
      error={error}
      onChange={event => set(event.currentTarget.value)}
    />
  )
}
