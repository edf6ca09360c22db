import { builder } from '../builder.ts'
import { Viewer } from '../tenant/viewer.ts'

interface Preference {
  readonly email: string | null
  readonly quietFrom: number | null
  readonly quietTo: number | null
  readonly digestMinutes: number
}

interface Hours {
  readonly from: number
  readonly to: number
}

const QuietHours = builder.objectRef<Hours>('QuietHours').implement({
  description:
    'A part of every day in which a person is not told anything that can wait. It may span midnight.',
  fields: t => ({
    from: t.string({
      description: "When it begins, e.g. `22:00`, by the clock of the workspace's time zone.",
      resolve: ({ from }) => wallTime(from),
    }),
    to: t.string({
      description: "When it ends, e.g. `07:00`, by the clock of the workspace's time zone.",
      resolve: ({ to }) => wallTime(to),
    }),
  }),
})

const NoticePreference = builder.objectRef<Preference>('NoticePreference').implement({
  description:
    'How a person is told what happens. Whoever must act now is told at once, whatever the quiet hours and the digest say.',
  fields: t => ({
    email: t.exposeString('email', {
      nullable: true,
      description: 'Where mail goes; null where none is known, and then no mail can reach the person.',
    }),
    quietHours: t.field({
      type: QuietHours,
      nullable: true,
      description: 'When nothing is sent that can wait; null where there are none.',
      resolve: ({ quietFrom: from, quietTo: to }) => (from === null || to === null ? null : { from, to }),
    }),
    digestMinutes: t.exposeInt('digestMinutes', {
      description: 'For how many minutes mail is gathered into one; 0 sends each at once.',
    }),
  }),
})

const nothingChosen: Preference = { email: null, quietFrom: null, quietTo: null, digestMinutes: 0 }

builder.objectField(Viewer, 'noticePreference', t =>
  t.field({
    type: NoticePreference,
    description: 'How the viewer is told what happens.',
    resolve: async ({ tenantId, actorId }, _, { tx }) => {
      const where = { tenantId_userId: { tenantId, userId: actorId } }
      return (await tx.noticePreference.findUnique({ where })) ?? nothingChosen
    },
  }),
)

function wallTime(minuteOfDay: number): string {
  const [hour, minute] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60]
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
