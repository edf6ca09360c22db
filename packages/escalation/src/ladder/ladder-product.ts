/** What a level must produce besides its attention. */
export const ladderProducts = [
  { code: 'REPLY', name: { en: 'Reply to the customer', 'zh-CN': '客户回复' } },
  { code: 'MEETING', name: { en: 'Minutes of a meeting', 'zh-CN': '会议纪要' } },
  { code: 'EIGHT_D', name: { en: '8D report', 'zh-CN': '8D 报告' } },
  { code: 'REPORT', name: { en: 'Report', 'zh-CN': '书面报告' } },
] as const

export type LadderProduct = (typeof ladderProducts)[number]['code']
