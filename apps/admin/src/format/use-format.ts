import { useMemo } from 'react'
import { useLanguage } from '../language/use-language.ts'
import { useViewer } from '../shell/viewer.ts'
import { createFormat, type Format } from './create-format.ts'

/** How to write numbers, money and time on this page. */
export function useFormat(): Format {
  const language = useLanguage()
  const { timeZone } = useViewer().tenant
  return useMemo(() => createFormat({ language, timeZone }), [language, timeZone])
}
