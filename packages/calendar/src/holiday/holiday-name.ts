/** Holidays of many countries whose Chinese names the source lacks or has in traditional characters. */
const chineseNames: Readonly<Record<string, string>> = {
  "New Year's Day": '元旦',
  'New Year Holiday': '新年假期',
  "New Year's Eve": '新年前夜',
  'Chinese New Year': '春节',
  'Spring Festival': '春节',
  Epiphany: '主显节',
  'Shrove Monday': '忏悔星期一',
  'Shrove Tuesday': '忏悔星期二',
  'Maundy Thursday': '濯足节',
  'Good Friday': '耶稣受难日',
  'Easter Saturday': '复活节前夕',
  'Easter Sunday': '复活节',
  'Easter Monday': '复活节星期一',
  'Orthodox Good Friday': '东正教耶稣受难日',
  'Orthodox Easter': '东正教复活节',
  'Orthodox Easter Monday': '东正教复活节星期一',
  'Orthodox Christmas': '东正教圣诞节',
  'Labour Day': '劳动节',
  'Ascension Day': '耶稣升天节',
  Pentecost: '五旬节',
  'Whit Monday': '圣灵降临节星期一',
  'Corpus Christi': '基督圣体节',
  'Saints Peter and Paul': '圣彼得和圣保罗节',
  Assumption: '圣母升天节',
  "All Saints' Day": '诸圣节',
  "All Souls' Day": '追思节',
  'Immaculate Conception': '圣母无染原罪节',
  'Christmas Eve': '平安夜',
  'Christmas Day': '圣诞节',
  'Boxing Day': '节礼日',
  'Midsummer Day': '仲夏节',
  'Thanksgiving Day': '感恩节',
  'Independence Day': '独立日',
  'Constitution Day': '宪法日',
  'Republic Day': '共和国日',
  'Victory Day': '胜利日',
  'Liberation Day': '解放日',
  'Unity Day': '统一日',
  'Revolution Day': '革命日',
  'National Day': '国庆日',
  'National Holiday': '国庆日',
  'Bastille Day': '法国国庆日',
  'Armistice Day': '停战纪念日',
  'Emancipation Day': '解放奴隶纪念日',
  'Abolition of Slavery': '废除奴隶制纪念日',
  'Flag Day': '国旗日',
  'Army Day': '建军节',
  'Armed Forces Day': '建军节',
  "Heroes' Day": '英雄节',
  'National Heroes Day': '民族英雄日',
  "Martyrs' Day": '烈士纪念日',
  'Memorial Day': '阵亡将士纪念日',
  'Veterans Day': '退伍军人节',
  'Anzac Day': '澳新军团日',
  'Australia Day': '澳大利亚国庆日',
  Juneteenth: '六月节',
  "Washington's Birthday": '华盛顿诞辰纪念日',
  'Martin Luther King Jr. Day': '马丁·路德·金纪念日',
  'Columbus Day': '哥伦布日',
  "Queen's Birthday": '女王寿辰',
  "King's Birthday": '国王寿辰',
  "King's Day": '国王节',
  'Early May bank holiday': '五月初银行假日',
  'Spring bank holiday': '春季银行假日',
  'Summer bank holiday': '夏季银行假日',
  "International Women's Day": '国际妇女节',
  "Mother's Day": '母亲节',
  "Children's Day": '儿童节',
  'Youth Day': '青年节',
  'Africa Day': '非洲日',
  'Public Holiday': '公众假期',
  'End of Ramadan (Eid al-Fitr)': '开斋节',
  'Feast of the Sacrifice (Eid al-Adha)': '古尔邦节（宰牲节）',
  'Birthday of Muhammad (Mawlid)': '圣纪节',
  'Islamic New Year': '伊斯兰教新年',
  'Day of Ashura': '阿舒拉节',
  "Laylat al-Mi'raj": '登霄节',
  Nowruz: '诺鲁孜节',
  Nauryz: '纳吾热孜节',
  Deepavali: '排灯节',
  'Vesak Day': '卫塞节',
}

const substituteSuffix = ' (substitute day)'
const chineseText = /^[\p{Script=Han}\d\s/·（）]+$/u

/**
 * The name in English, and in Chinese where the source or the table above has one; otherwise the English name stands
 * in its place.
 */
export function holidayName({ en, chinese }: { readonly en: string; readonly chinese: string | undefined }): {
  readonly en: string
  readonly 'zh-CN': string
} {
  const isSubstitute = en.endsWith(substituteSuffix)
  const plain = isSubstitute ? en.slice(0, -substituteSuffix.length) : en
  const given = chinese?.replace(/ \(更换日\)$/, '') ?? ''
  const translated = chineseText.test(given) ? given : chineseNames[plain]
  return { en, 'zh-CN': translated === undefined ? en : `${translated}${isSubstitute ? '（补假）' : ''}` }
}
