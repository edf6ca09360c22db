import type { SatisfactionPolicy } from './satisfaction-policy.ts'

/** Seven indicators on five points, weighing 20, 20, 20, 10, 10, 15 and 5 %: a start for shops and service teams. */
export const serviceSatisfaction = {
  code: 'SERVICE_SATISFACTION',
  name: { en: 'Satisfaction with our service', 'zh-CN': '服务满意度' },
  points: 5,
  lowest: 'ZERO',
  decimals: 1,
  unanswered: 'REWEIGHT',
  leastAnsweredWeight: 0.5,
  indicators: [
    { code: 'PRODUCT_QUALITY', name: { en: 'Quality of the product', 'zh-CN': '产品质量' }, weight: 0.2 },
    { code: 'SERVICE_ATTITUDE', name: { en: 'Friendliness', 'zh-CN': '服务态度' }, weight: 0.2 },
    { code: 'PROBLEM_SOLVING', name: { en: 'Problems solved', 'zh-CN': '问题解决' }, weight: 0.2 },
    { code: 'RESPONSE_SPEED', name: { en: 'Speed of answers', 'zh-CN': '响应速度' }, weight: 0.1 },
    { code: 'DELIVERY', name: { en: 'Delivery', 'zh-CN': '交付时效' }, weight: 0.1 },
    { code: 'VALUE_FOR_MONEY', name: { en: 'Value for money', 'zh-CN': '性价比' }, weight: 0.15 },
    { code: 'EASE_OF_CONTACT', name: { en: 'Ease of reaching us', 'zh-CN': '联系便捷度' }, weight: 0.05 },
  ],
} as const satisfies SatisfactionPolicy
