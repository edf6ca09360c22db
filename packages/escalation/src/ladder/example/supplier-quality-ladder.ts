import type { caseFacts } from '../../case/case-facts.ts'
import type { LadderPolicy } from '../ladder-policy.ts'

/**
 * Goods of a supplier that are not as they should be: from incoming inspection to the supplier quality engineer, who asks for
 * an 8D, to the managers of quality and purchasing, the management of the supplier, and the general manager, who decides
 * whether to go on buying.
 *
 * After IATF 16949:2016, 8.4.2.4 Supplier monitoring and 8.4.2.5 Supplier development.
 */
export const supplierQualityLadder: LadderPolicy<typeof caseFacts> = {
  code: 'SUPPLIER_QUALITY',
  name: { en: 'Supplier quality', 'zh-CN': '供应商质量' },
  roles: [
    { code: 'INCOMING_INSPECTOR', name: { en: 'Incoming inspector', 'zh-CN': '来料检验员' } },
    {
      code: 'SUPPLIER_QUALITY_ENGINEER',
      name: { en: 'Supplier quality engineer', 'zh-CN': '供应商质量工程师' },
    },
    { code: 'BUYER', name: { en: 'Buyer', 'zh-CN': '采购员' } },
    { code: 'SUPPLIER', name: { en: 'Supplier', 'zh-CN': '供应商' } },
    { code: 'QUALITY_MANAGER', name: { en: 'Quality manager', 'zh-CN': '质量经理' } },
    { code: 'PURCHASING_MANAGER', name: { en: 'Purchasing manager', 'zh-CN': '采购经理' } },
    { code: 'SUPPLIER_MANAGEMENT', name: { en: 'Management of the supplier', 'zh-CN': '供应商管理层' } },
    { code: 'GENERAL_MANAGER', name: { en: 'General manager', 'zh-CN': '总经理' } },
  ],
  whenNobodyOnDuty: 'NEXT_LEVEL',
  exhaustedAfter: 'PT16H',
  snoozeAtMost: 'PT8H',
  levels: [
    {
      id: 'incoming-inspection',
      name: { en: 'Incoming inspection', 'zh-CN': '来料检验' },
      roles: ['INCOMING_INSPECTOR'],
      triggers: [{ on: 'START' }],
      notify: [],
      pageAgain: { every: 'PT1H', atMost: 3 },
      acknowledgementLasts: null,
      produce: [],
      authority: null,
    },
    {
      id: 'supplier-quality-engineer',
      name: { en: 'Supplier quality engineer', 'zh-CN': '供应商质量工程师' },
      roles: ['SUPPLIER_QUALITY_ENGINEER'],
      triggers: [
        { on: 'SINCE_PREVIOUS', after: 'PT2H', onlyUnacknowledged: false },
        { on: 'RULE', rule: { fact: 'severity', is: 'CRITICAL' } },
        { on: 'MANUAL' },
      ],
      notify: ['BUYER', 'SUPPLIER'],
      pageAgain: { every: 'PT4H', atMost: null },
      acknowledgementLasts: 'PT24H',
      produce: ['EIGHT_D'],
      authority: null,
    },
    {
      id: 'managers',
      name: { en: 'Managers of quality and purchasing', 'zh-CN': '质量与采购经理' },
      roles: ['QUALITY_MANAGER', 'PURCHASING_MANAGER'],
      triggers: [
        { on: 'SINCE_PREVIOUS', after: 'PT16H', onlyUnacknowledged: true },
        { on: 'BREACHED', clock: 'CONTAINMENT' },
        { on: 'RULE', rule: { fact: 'recurring', is: true } },
        { on: 'MANUAL' },
      ],
      notify: ['SUPPLIER_QUALITY_ENGINEER'],
      pageAgain: { every: 'PT8H', atMost: null },
      acknowledgementLasts: 'PT40H',
      produce: ['MEETING'],
      authority: null,
    },
    {
      id: 'supplier-management',
      name: { en: 'Management of the supplier', 'zh-CN': '供应商管理层' },
      roles: ['PURCHASING_MANAGER'],
      triggers: [
        { on: 'SHARE_USED', clock: 'RESOLUTION', share: 0.8 },
        { on: 'SINCE_PREVIOUS', after: 'PT24H', onlyUnacknowledged: true },
        { on: 'MANUAL' },
      ],
      notify: ['SUPPLIER_MANAGEMENT', 'QUALITY_MANAGER'],
      pageAgain: { every: 'PT8H', atMost: null },
      acknowledgementLasts: 'PT40H',
      produce: ['MEETING', 'REPORT'],
      authority: null,
    },
    {
      id: 'general-manager',
      name: { en: 'Decision on the supplier', 'zh-CN': '供应商去留决策' },
      roles: ['GENERAL_MANAGER'],
      triggers: [
        { on: 'BREACHED', clock: 'RESOLUTION' },
        { on: 'SINCE_PREVIOUS', after: 'PT40H', onlyUnacknowledged: true },
        { on: 'MANUAL' },
      ],
      notify: ['QUALITY_MANAGER', 'PURCHASING_MANAGER'],
      pageAgain: { every: 'PT8H', atMost: null },
      acknowledgementLasts: 'PT40H',
      produce: ['REPORT'],
      authority: null,
    },
  ],
}
