import { rfmSegments, rfmValueTypes } from '@clientele/segmentation'
import { builder } from '../builder.ts'
import { segmentText, valueTypeText } from '../message/segment-text.ts'

type SegmentCode = (typeof rfmSegments)[number]['code']
type ValueTypeCode = (typeof rfmValueTypes)[number]['code']

export const RfmSegment = builder.enumType('RfmSegment', {
  description: 'The eleven named segments of recency, frequency and money, best first.',
  values: Object.fromEntries(
    rfmSegments.map(({ code }) => [
      code,
      {
        description: `${segmentText[code].label.en} (${segmentText[code].label['zh-CN']}): ${segmentText[code].description.en}`,
      },
    ]),
  ) as Record<SegmentCode, { description: string }>,
})

export const RfmValueType = builder.enumType('RfmValueType', {
  description:
    'The eight value types: recency, frequency and money each at least as good as the mean, or worse.',
  values: Object.fromEntries(
    rfmValueTypes.map(({ code }) => [
      code,
      { description: `${valueTypeText[code].en} (${valueTypeText[code]['zh-CN']}).` },
    ]),
  ) as Record<ValueTypeCode, { description: string }>,
})

export const RfmMethod = builder.enumType('RfmMethod', {
  description: 'How figures become scores.',
  values: {
    NTILE: { value: 'ntile', description: 'Buckets of equal size; ties are broken by customer id.' },
    CUME: {
      value: 'cume',
      description: 'By the share of customers that are not better; ties share the higher score.',
    },
    RANK: {
      value: 'rank',
      description: 'By the share of customers that are worse; ties share the lower score.',
    },
    CUT: { value: 'cut', description: 'By given cut points.' },
  } as const,
})

export const RfmRefunds = builder.enumType('RfmRefunds', {
  description: 'What a refund does to money.',
  values: {
    REDUCE: { value: 'reduce', description: 'Reduces it, possibly below zero.' },
    IGNORE: { value: 'ignore', description: 'Nothing.' },
  } as const,
})
