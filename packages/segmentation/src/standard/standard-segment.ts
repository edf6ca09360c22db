import type { SegmentSet, SegmentStandard } from '../segment/segment-definition.ts'
import { consumptionSegments } from './consumption-segment.ts'
import { demographicSegments } from './demographic-segment.ts'
import type { ReadySegment } from './ready-segment.ts'
import { satisfactionSegments } from './satisfaction-segment.ts'
import type { StandardCustomerFacts } from './standard-customer-facts.ts'
import { valueSegments } from './value-segment.ts'

/**
 * Ready segments by four standards: demographics, consumption behaviour, value and satisfaction. A customer may be in
 * several at once. They are plain data and a start: copy them, move their limits, leave out what does not fit. Amounts are
 * in hundredths of the currency, e.g. 10,000.00 of spend in a year.
 */
export const standardSegments: SegmentSet<StandardCustomerFacts> = {
  segments: [
    ...standing('DEMOGRAPHICS', demographicSegments),
    ...standing('CONSUMPTION', consumptionSegments),
    ...standing('VALUE', valueSegments),
    ...standing('SATISFACTION', satisfactionSegments),
  ],
}

function standing(
  standard: SegmentStandard,
  segments: readonly ReadySegment[],
): SegmentSet<StandardCustomerFacts>['segments'] {
  return segments.map(({ id, en, zh, rule }) => ({
    id,
    name: { en, 'zh-CN': zh },
    standard,
    rule,
    include: [],
    exclude: [],
  }))
}
