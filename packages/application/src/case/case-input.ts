import { z } from 'zod'

/** A line that people read: no control characters, nothing but blanks refused. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'control characters')

/** What people write to one another: line breaks and tabs are theirs, other control characters are nobody's. */
export const message = z
  .string()
  .trim()
  .min(1)
  .max(20_000)
  .transform(text => text.replaceAll('\r\n', '\n'))
  .refine(text => !/[^\P{Cc}\n\t]/u.test(text), 'control characters')
