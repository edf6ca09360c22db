import { z } from 'zod'
import { line } from '../case/case-input.ts'

/** Where mail goes; empty means that none is known. */
const email = z.union([
  z
    .literal('')
    .nullable()
    .transform(() => null),
  z.email('This is no mail address.').max(320),
])

const locale = z.enum(['zh-CN', 'en'])

/** A person who begins to work here. */
export const newColleague = z.object({
  name: line(200),
  email,
  locale,
  /** Codes of the roles of the ladders that the person holds from the start. */
  roles: z
    .array(z.string())
    .max(200)
    .default([])
    .transform(all => [...new Set(all)]),
})

/** What may change about a person; what is absent stays. */
export const colleagueChange = z.object({
  name: line(200).optional(),
  email: email.optional(),
  locale: locale.optional(),
})
