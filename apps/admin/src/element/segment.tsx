import type { RfmSegment } from '../api/rfm-segment.ts'
import classes from './segment.module.css'

/** The colour of a segment, the same in every list, badge and chart. */
export function segmentColor(segment: RfmSegment | null): string {
  return `var(--segment-${segment ? segment.toLowerCase().replaceAll('_', '-') : 'none'})`
}

export interface SegmentProps {
  readonly segment: RfmSegment | null
  readonly label: string | null
}

/** A segment by colour and name; a dash for a customer without scores. */
export function Segment({ segment, label }: SegmentProps) {
  if (!segment) return <span className={classes.none}>–</span>
  return (
    <span className={classes.segment} style={{ '--segment': segmentColor(segment) }}>
      {label ?? segment}
    </span>
  )
}
