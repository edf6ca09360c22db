import { useLingui } from '@lingui/react/macro'
import type { EnumOf } from '../../api/graphql.ts'

type Words<Code extends string> = Readonly<Record<Code, string>>

/** What roles, kinds and verdicts of an 8D are called. */
export function useEightDWords() {
  const { t } = useLingui()
  const roles: Words<EnumOf<'EightDTeamRole'>> = {
    CHAMPION: t`Champion`,
    LEADER: t`Team leader`,
    MEMBER: t`Team member`,
  }
  const causeKinds: Words<EnumOf<'EightDCauseKind'>> = {
    OCCURRENCE: t`Why it occurred`,
    ESCAPE: t`Why it escaped`,
    SYSTEM: t`Why the system allowed it`,
  }
  const actionKinds: Words<EnumOf<'EightDActionKind'>> = {
    CONTAINMENT: t`Containment actions`,
    CORRECTIVE: t`Corrective actions`,
    PREVENTIVE: t`Preventive actions`,
  }
  const verdicts: Words<EnumOf<'IshikawaVerdict'>> = {
    POSSIBLE: t`Possible`,
    RULED_OUT: t`Ruled out`,
    CONFIRMED: t`Confirmed`,
  }
  const categories: Words<EnumOf<'IshikawaCategory'>> = {
    MAN: t({ message: 'Man', context: 'fishbone' }),
    MACHINE: t({ message: 'Machine', context: 'fishbone' }),
    MATERIAL: t({ message: 'Material', context: 'fishbone' }),
    METHOD: t({ message: 'Method', context: 'fishbone' }),
    MEASUREMENT: t({ message: 'Measurement', context: 'fishbone' }),
    MILIEU: t({ message: 'Environment', context: 'fishbone' }),
  }
  const aspects: Words<EnumOf<'IsIsNotAspect'>> = {
    WHAT: t({ message: 'What', context: '8D' }),
    WHERE: t({ message: 'Where', context: '8D' }),
    WHEN: t({ message: 'When', context: '8D' }),
    EXTENT: t({ message: 'Extent', context: '8D' }),
  }
  return { roles, causeKinds, actionKinds, verdicts, categories, aspects }
}
