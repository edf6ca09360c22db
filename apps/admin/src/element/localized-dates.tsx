import { DatesProvider } from '@mantine/dates'
import type { ReactNode } from 'react'
import { useLanguage } from '../language/use-language.ts'
import 'dayjs/locale/zh-cn'
import '@mantine/dates/styles.layer.css'

/** Calendars in the language spoken now, with Monday first. */
export function LocalizedDates({ children }: { readonly children: ReactNode }) {
  const locale = useLanguage() === 'zh-CN' ? 'zh-cn' : 'en'
  return (
    <DatesProvider settings={{ locale, firstDayOfWeek: 1, consistentWeeks: true }}>{children}</DatesProvider>
  )
}
