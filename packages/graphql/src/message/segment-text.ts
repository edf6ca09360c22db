import type { rfmSegments, rfmValueTypes } from '@clientele/segmentation'
import type { Message } from './locale.ts'

type SegmentCode = (typeof rfmSegments)[number]['code']
type ValueTypeCode = (typeof rfmValueTypes)[number]['code']

/** What a segment is called, who stands in it, and what to do about them. */
export const segmentText: Record<SegmentCode, { label: Message; description: Message; advice: Message }> = {
  CHAMPIONS: {
    label: { en: 'Champions', 'zh-CN': '冠军客户' },
    description: { en: 'Bought recently, often and for much.', 'zh-CN': '最近买过，买得勤，花得多。' },
    advice: { en: 'Reward them, ask for reviews and referrals.', 'zh-CN': '给予回馈，邀请评价与转介绍。' },
  },
  LOYAL: {
    label: { en: 'Loyal', 'zh-CN': '忠诚客户' },
    description: { en: 'Keep coming back.', 'zh-CN': '持续复购的老客户。' },
    advice: {
      en: 'Offer better and matching products, ask for their opinion.',
      'zh-CN': '推荐升级与搭配产品，征求意见。',
    },
  },
  POTENTIAL_LOYALIST: {
    label: { en: 'Potential loyalists', 'zh-CN': '潜在忠诚客户' },
    description: { en: 'Bought recently and more than once.', 'zh-CN': '最近买过，且不止一次。' },
    advice: { en: 'Invite them to a membership, recommend what fits.', 'zh-CN': '邀请入会，做个性化推荐。' },
  },
  NEW: {
    label: { en: 'New', 'zh-CN': '新客户' },
    description: { en: 'Have only just bought for the first time.', 'zh-CN': '刚刚完成首次购买。' },
    advice: { en: 'Welcome them and make the start easy.', 'zh-CN': '表示欢迎，帮助顺利上手。' },
  },
  PROMISING: {
    label: { en: 'Promising', 'zh-CN': '有希望的客户' },
    description: {
      en: 'Began not long ago; the second order is due.',
      'zh-CN': '不久前首次购买，该有第二单了。',
    },
    advice: { en: 'Invite them to a second order.', 'zh-CN': '促成第二次购买。' },
  },
  NEED_ATTENTION: {
    label: { en: 'Need attention', 'zh-CN': '需要关注' },
    description: {
      en: 'Bought often or for much, and begin to stay away.',
      'zh-CN': '买得不少或花得不少，但开始少来了。',
    },
    advice: {
      en: 'Make an offer with a time limit, based on what they bought.',
      'zh-CN': '根据购买记录给出限时优惠。',
    },
  },
  ABOUT_TO_SLEEP: {
    label: { en: 'About to sleep', 'zh-CN': '即将沉睡' },
    description: { en: 'Came seldom and begin to stay away.', 'zh-CN': '买得少，也开始不来了。' },
    advice: { en: 'Remind them of you with something useful.', 'zh-CN': '用有价值的内容提醒他们。' },
  },
  AT_RISK: {
    label: { en: 'At risk', 'zh-CN': '流失风险' },
    description: {
      en: 'Came often or spent much, but a long time ago.',
      'zh-CN': '曾经买得勤或花得多，但很久没来。',
    },
    advice: { en: 'Write personally, offer a reason to come back.', 'zh-CN': '个性化联系，给出回来的理由。' },
  },
  CANNOT_LOSE: {
    label: { en: 'Cannot lose', 'zh-CN': '不能失去' },
    description: {
      en: 'Champions of the past who have stayed away for long.',
      'zh-CN': '曾经的冠军客户，久未光顾。',
    },
    advice: { en: 'Call them in person and ask what went wrong.', 'zh-CN': '亲自致电，了解原因并挽回。' },
  },
  HIBERNATING: {
    label: { en: 'Hibernating', 'zh-CN': '沉睡客户' },
    description: { en: 'Came seldom, spent little, a long time ago.', 'zh-CN': '买得少、花得少，很久没来。' },
    advice: { en: 'Try to wake them at low cost.', 'zh-CN': '以低成本方式尝试唤醒。' },
  },
  LOST: {
    label: { en: 'Lost', 'zh-CN': '已流失' },
    description: { en: 'Came seldom and have stayed away longest of all.', 'zh-CN': '买得少，且离开最久。' },
    advice: {
      en: 'Let them go, or try once more with a broad campaign.',
      'zh-CN': '不再投入，或仅用群发活动再试一次。',
    },
  },
}

/** What a value type is called. */
export const valueTypeText: Record<ValueTypeCode, Message> = {
  KEY_VALUE: { en: 'Key: value', 'zh-CN': '重要价值客户' },
  KEY_DEVELOP: { en: 'Key: develop', 'zh-CN': '重要发展客户' },
  KEY_KEEP: { en: 'Key: keep', 'zh-CN': '重要保持客户' },
  KEY_WIN_BACK: { en: 'Key: win back', 'zh-CN': '重要挽留客户' },
  GENERAL_VALUE: { en: 'General: value', 'zh-CN': '一般价值客户' },
  GENERAL_DEVELOP: { en: 'General: develop', 'zh-CN': '一般发展客户' },
  GENERAL_KEEP: { en: 'General: keep', 'zh-CN': '一般保持客户' },
  GENERAL_WIN_BACK: { en: 'General: win back', 'zh-CN': '一般挽留客户' },
}

/** What the segments are called, by their codes. */
export const segmentNames: Readonly<Record<string, Message>> = Object.fromEntries(
  Object.entries(segmentText).map(([code, { label }]) => [code, label]),
)
