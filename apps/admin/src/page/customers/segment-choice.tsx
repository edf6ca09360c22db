import { useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import type { RfmSegment } from '../../api/rfm-segment.ts'
import { FieldGroup } from '../../element/field-group.tsx'
import { segmentColor } from '../../element/segment.tsx'
import classes from './filter-form.module.css'

export interface SegmentChoiceProps {
  readonly segments: readonly { readonly segment: RfmSegment; readonly label: string }[]
  readonly chosen: readonly RfmSegment[]
  readonly onChange: (chosen: RfmSegment[]) => void
}

/** Any number of segments to keep; none chosen keeps all. */
export function SegmentChoice({ segments, chosen, onChange }: SegmentChoiceProps) {
  const { t } = useLingui()
  return (
    <FieldGroup legend={t`Segment`}>
      <div className={classes.segments}>
        {segments.map(({ segment, label }) => {
          const isChosen = chosen.includes(segment)
          return (
            <UnstyledButton
              key={segment}
              className={classes.segment}
              style={{ '--segment': segmentColor(segment) }}
              aria-pressed={isChosen}
              onClick={() =>
                onChange(isChosen ? chosen.filter(other => other !== segment) : [...chosen, segment])
              }
            >
              {label}
            </UnstyledButton>
          )
        })}
      </div>
    </FieldGroup>
  )
}
