/**
 * The signs, codes and names that may stand beside an amount of a currency, upper-cased and without spaces: what Unicode
 * lists for the currency in English and Chinese, and the words of daily use (元, RMB).
 *
 * @example
 * ```ts
 * import { currencyMarksOf } from './currency-mark.ts'
 * currencyMarksOf('CNY').has('元') // => true
 * currencyMarksOf('USD').has('US$') // => true
 * currencyMarksOf('EUR').has('$') // => false
 * ```
 */
export function currencyMarksOf(currency: string): ReadonlySet<string> {
  const displays = ['en', 'zh-CN', 'zh-TW'].flatMap(language => [
    displayOf(currency, { language, display: 'symbol' }),
    displayOf(currency, { language, display: 'narrowSymbol' }),
    displayOf(currency, { language, display: 'name' }),
  ])
  const marks = [currency, ...displays, ...(dailyWords[currency] ?? [])]
  return new Set(marks.map(mark => mark.replaceAll(/\s/g, '').toUpperCase()))
}

/**
 * Whether a text beside a number names some currency, whichever.
 *
 * @example
 * ```ts
 * import { isCurrencyMark } from './currency-mark.ts'
 * isCurrencyMark('US$') // => true
 * isCurrencyMark('PCS') // => false
 * ```
 */
export function isCurrencyMark(mark: string): boolean {
  return /\p{Sc}/u.test(mark) || codes.has(mark) || allDailyWords.has(mark)
}

function displayOf(
  currency: string,
  { language, display }: { language: string; display: 'symbol' | 'narrowSymbol' | 'name' },
): string {
  return (
    new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: display })
      .formatToParts(1)
      .find(part => part.type === 'currency')?.value ?? currency
  )
}

const dailyWords: Readonly<Record<string, readonly string[]>> = {
  CNY: ['元', '圆', '块', 'RMB', '人民币'],
  HKD: ['元', '港元', '港币', '港幣'],
  TWD: ['元', '圓', 'NT', '台币', '新台币', '新臺幣', '台幣'],
  MOP: ['元', '澳门元'],
  JPY: ['円', '圓', '日元', '日圆'],
  USD: ['美元', '美金'],
  EUR: ['欧元', '歐元'],
  GBP: ['英镑', '英鎊'],
  KRW: ['원', '韩元'],
  CHF: ['FR', 'SFR'],
  SEK: ['KR', 'SKR'],
  NOK: ['KR'],
  DKK: ['KR'],
  PLN: ['ZŁ'],
  CZK: ['KČ'],
}

const codes = new Set(Intl.supportedValuesOf('currency'))
const allDailyWords = new Set(Object.values(dailyWords).flat())
