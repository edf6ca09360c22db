import { domainError, err, ok, type Result } from '@clientele/kernel'
import { z } from 'zod'
import type { Caller } from '../caller.ts'
import { faultsOf, type InvalidInputError } from '../invalid-input.ts'
import type { UserNotFoundError } from '../tenant/user-not-found.ts'

/** A time of the day as a wall clock shows it, as minutes since midnight. */
const wallTime = z
  .string()
  .refine(time => /^([01]\d|2[0-3]):[0-5]\d$/.test(time), {
    message: 'Give a time from 00:00 to 23:59.',
    params: { code: 'not_a_time_of_day' },
  })
  .transform(time => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))

const longestDigestMinutes = 1440

const preferenceInput = z.object({
  email: z.email('This is no mail address.').max(320).nullish(),
  quietHours: z
    .object({ from: wallTime, to: wallTime })
    .refine(({ from, to }) => from !== to, {
      message: 'Quiet hours must end at another time than they begin.',
      path: ['to'],
      params: { code: 'quiet_hours_empty' },
    })
    .nullish(),
  digestMinutes: z.int().min(0).max(longestDigestMinutes).optional(),
  locale: z.enum(['zh-CN', 'en'], 'This language is not spoken here.').optional(),
})

/** How a person wants to be told. */
export type NoticePreferenceInput = z.input<typeof preferenceInput>

/**
 * Changes how a person is told: their mail address, the language they read, their quiet hours (local times such as `22:00`
 * in the workspace's zone, which may span midnight), and for how many minutes mail is gathered into one (0 to 1440). What is
 * absent stays, null takes it away. What is held back already goes out when it would have.
 */
export async function setNoticePreference(
  caller: Caller,
  { userId, preference }: { readonly userId: string; readonly preference: NoticePreferenceInput },
): Promise<Result<undefined, UserNotFoundError | InvalidInputError>> {
  const parsed = preferenceInput.safeParse(preference)
  if (!parsed.success) return err(faultsOf(parsed.error))
  const { tenantId } = caller
  const { email, locale, quietHours, digestMinutes } = parsed.data
  const changes = {
    ...(email !== undefined && { email }),
    ...(quietHours !== undefined && { quietFrom: quietHours?.from ?? null, quietTo: quietHours?.to ?? null }),
    ...(digestMinutes !== undefined && { digestMinutes }),
  }
  return caller.database.transaction(caller, async tx => {
    const who = { tenantId_id: { tenantId, id: userId } }
    const user = await tx.user.findUnique({ where: who })
    if (!user) return err(domainError('USER_NOT_FOUND', { userId }))
    if (locale !== undefined && locale !== user.locale)
      await tx.user.update({ where: who, data: { locale, version: { increment: 1 } } })
    await tx.noticePreference.upsert({
      where: { tenantId_userId: { tenantId, userId } },
      create: { tenantId, userId, ...changes },
      update: changes,
    })
    return ok(undefined)
  })
}
