import { Select, type SelectProps } from '@mantine/core'
import { useMemo } from 'react'
import { useLanguage } from '../language/use-language.ts'
import './select.css'

/** A currency by code and name. */
export function CurrencyInput(props: Omit<SelectProps, 'data'>) {
  const language = useLanguage()
  const currencies = useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'currency' })
    return Intl.supportedValuesOf('currency').map(code => ({
      value: code,
      label: `${code} · ${names.of(code) ?? code}`,
    }))
  }, [language])
  return <Select searchable allowDeselect={false} limit={60} data={currencies} {...props} />
}
