import type { OrderFileProfile, planOrderFile } from '@clientele/application'

type Fault = Extract<ReturnType<typeof planOrderFile>, { ok: false }>['error']['faults'][number]

/** What keeps a file from being read, and the option that settles it, for the command line. */
export function explainFault(fault: Fault, { headers }: OrderFileProfile): string {
  switch (fault.code) {
    case 'UNKNOWN_HEADER':
      return `The file has no column “${fault.header}” for ${fault.field}. It has: ${headers.join(', ')}.`
    case 'HEADER_MAPPED_TWICE':
      return `The column “${fault.header}” is named for ${fault.fields.join(' and ')}.`
    case 'INVALID_CURRENCY':
      return `${fault.currency} is not an ISO 4217 currency, e.g. CNY or USD.`
    case 'INVALID_TIME_ZONE':
      return `${fault.timeZone} is not an IANA time zone, e.g. Asia/Shanghai.`
    case 'OPEN_QUESTION':
      return explainQuestion(fault.question, headers)
  }
}

type Question = Extract<Fault, { code: 'OPEN_QUESTION' }>['question']

function explainQuestion(question: Question, headers: readonly string[]): string {
  switch (question.code) {
    case 'UNMAPPED':
      return `No column is known to be ${question.field}. Name it: --map ${question.field}=COLUMN, one of: ${headers.join(', ')}.`
    case 'AMBIGUOUS_DATE_FORMAT':
      return `“${question.example}” in the column “${question.header}” can be read in more than one way. Say which: ${question.candidates.map(order => `--date-format ${order}`).join(' or ')}.`
    case 'AMBIGUOUS_AMOUNT_FORMAT':
      return `“${question.example}” in the column “${question.header}” can be read in more than one way. Say which: ${question.candidates.map(sign => `--amount-format ${sign}`).join(' or ')}.`
    case 'AMBIGUOUS_ENCODING':
      return `The encoding is not certain. Say which reads well: ${question.candidates.map(({ encoding, example }) => `--encoding ${encoding} (${example})`).join(' or ')}.`
    case 'UNKNOWN_DATE_FORMAT':
      return `The column “${question.header}” does not hold dates${exampleOf(question.example)}. Name another: --map orderedAt=COLUMN.`
    case 'UNKNOWN_AMOUNT_FORMAT':
      return `The column “${question.header}” does not hold amounts${exampleOf(question.example)}. Name another: --map amount=COLUMN.`
  }
}

function exampleOf(example: string | null): string {
  return example === null ? ' (it is empty)' : ` (e.g. “${example}”)`
}
