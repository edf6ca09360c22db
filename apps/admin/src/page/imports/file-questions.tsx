import { useLingui } from '@lingui/react/macro'
import { assertNever } from '../../api/assert-never.ts'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Card } from '../../element/card.tsx'
import { RadioCards } from '../../element/radio-cards.tsx'
import { answeredBy, type FileQuestion } from './file-question.ts'
import classes from './file-questions.module.css'
import { type ImportDraft, withColumn, withReading } from './import-draft.ts'
import { useFieldNames } from './use-field-names.ts'
import { useFormatNames } from './use-format-names.ts'

export const FileQuestionFragment = graphql(`
  fragment FileQuestion on OrderFileQuestion { code message field header candidates }
`)

export const FileQuestionsFragment = graphql(
  `fragment FileQuestions on OrderFileProfile {
    headers
    columns { field header }
    questions { ...FileQuestion }
  }`,
  [FileQuestionFragment],
)

export interface FileQuestionsProps {
  readonly profile: FragmentOf<typeof FileQuestionsFragment>
  readonly draft: ImportDraft
  readonly onDraft: (draft: ImportDraft) => void
}

/** What the server will not guess, asked one by one. Nothing is shown where nothing is in doubt. */
export function FileQuestions({ profile, draft, onDraft }: FileQuestionsProps) {
  const { t } = useLingui()
  const { questions, ...file } = readFragment(FileQuestionsFragment, profile)
  if (questions.length === 0) return null
  return (
    <Card title={t`Please answer`}>
      <div className={classes.questions}>
        {readFragment(FileQuestionFragment, questions).map(question => (
          <Question
            key={`${question.code} ${question.field}`}
            question={question}
            file={file}
            draft={draft}
            onDraft={onDraft}
          />
        ))}
      </div>
    </Card>
  )
}

interface QuestionProps extends Pick<FileQuestionsProps, 'draft' | 'onDraft'> {
  readonly question: FileQuestion
  readonly file: {
    readonly headers: readonly string[]
    readonly columns: readonly { readonly field: FileQuestion['field'] & string; readonly header: string }[]
  }
}

function Question({ question, file, draft, onDraft }: QuestionProps) {
  const { t } = useLingui()
  const names = useFormatNames()
  const fields = useFieldNames()
  const { message, header, field } = question
  const legend = field && header === null ? t`${fields[field]}: ${message}` : message
  const among = (rest: readonly string[]) => (question.candidates.length > 0 ? question.candidates : rest)
  const part = answeredBy(question)
  switch (part) {
    case 'dateFormat':
      return (
        <RadioCards
          legend={legend}
          value={draft.dateFormat}
          onChange={dateFormat => onDraft({ ...draft, dateFormat })}
          options={among(names.dates).map(value => ({ value, label: names.date(value) }))}
        />
      )
    case 'amountFormat':
      return (
        <RadioCards
          legend={legend}
          value={draft.amountFormat}
          onChange={amountFormat => onDraft({ ...draft, amountFormat })}
          options={among(names.amounts).map(value => ({ value, label: names.amount(value) }))}
        />
      )
    case 'encoding':
      return (
        <RadioCards
          legend={legend}
          value={draft.encoding}
          onChange={encoding => onDraft(withReading(draft, { encoding }))}
          options={question.candidates.map(value => ({ value, label: names.encoding(value) }))}
        />
      )
    case 'column':
      return (
        <RadioCards
          legend={legend}
          value={draft.columns?.find(column => column.field === field)?.header ?? null}
          onChange={chosen => onDraft(withColumn(draft, { guessed: file.columns, header: chosen, field }))}
          options={among(file.headers).map(value => ({ value, label: value }))}
        />
      )
    case null:
      return <p>{legend}</p>
    default:
      return assertNever(part)
  }
}
