import { Plural, Trans } from '@lingui/react/macro'
import { Alert, Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { assertNever } from '../../api/assert-never.ts'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import { endOfDay } from '../../format/start-of-day.ts'
import { isOpen } from './file-question.ts'
import { FileQuestionFragment } from './file-questions.tsx'
import type { ImportDraft } from './import-draft.ts'
import classes from './start-import.module.css'

export const StartImportFragment = graphql(
  `fragment StartImport on OrderFileProfile {
    columns { field header }
    questions { ...FileQuestion }
  }`,
  [FileQuestionFragment],
)

const StartImportMutation = graphql(`
  mutation StartImport($input: StartImportInput!) {
    startImport(input: $input) {
      __typename
      ... on StartImportSuccess { importRun { id } }
      ... on OrderFileQuestionsError { message questions { code message } }
      ... on InvalidInputError { message faults { path message } }
      ... on NotFoundError { message }
    }
  }
`)

export interface StartImportProps {
  readonly uploadId: string
  readonly profile: FragmentOf<typeof StartImportFragment>
  readonly draft: ImportDraft
  /** Whether the server is looking at the file again. */
  readonly isChecking: boolean
}

/** Starts the import once nothing is in doubt, and says what the server does not accept. */
export function StartImport({ uploadId, profile, draft, isChecking }: StartImportProps) {
  const navigate = useNavigate()
  const { run, isRunning } = useCommand(StartImportMutation)
  const [refusal, setRefusal] = useState<ReactNode>(null)
  const { columns: guessed, questions } = readFragment(StartImportFragment, profile)
  const open = readFragment(FileQuestionFragment, questions).filter(question => isOpen(question, draft))
  const start = async () => {
    setRefusal(null)
    const answer = (await run({ input: inputOf({ uploadId, draft, guessed }) }))?.startImport
    switch (answer?.__typename) {
      case undefined:
        return
      case 'StartImportSuccess':
        return navigate({
          to: '/imports/$importRunId',
          params: { importRunId: answer.importRun.id },
          replace: true,
        })
      case 'OrderFileQuestionsError':
        return setRefusal(
          <Messages title={answer.message} messages={answer.questions.map(({ message }) => message)} />,
        )
      case 'InvalidInputError':
        return setRefusal(
          <Messages title={answer.message} messages={answer.faults.map(({ message }) => message)} />,
        )
      case 'NotFoundError':
        return setRefusal(answer.message)
      default:
        return assertNever(answer)
    }
  }
  return (
    <div className={classes.start}>
      {refusal && (
        <Alert color="red" variant="light" role="alert">
          {refusal}
        </Alert>
      )}
      <div className={classes.line}>
        <p className={classes.hint} role="status">
          {open.length > 0 && (
            <Plural value={open.length} one="# question is still open." other="# questions are still open." />
          )}
        </p>
        <Button size="md" disabled={open.length > 0 || isChecking} loading={isRunning} onClick={start}>
          <Trans>Start import</Trans>
        </Button>
      </div>
    </div>
  )
}

interface InputSettings {
  readonly uploadId: string
  readonly draft: ImportDraft
  readonly guessed: ImportDraft['columns'] & {}
}

function inputOf({ uploadId, draft, guessed }: InputSettings) {
  const { columns, encoding, delimiter, dateFormat, amountFormat, currency, timeZone, strict, asOf } = draft
  return {
    uploadId,
    columns: [...(columns ?? guessed)],
    encoding,
    delimiter,
    dateFormat,
    amountFormat,
    currency,
    timeZone,
    strict,
    asOf: asOf && endOfDay(asOf, timeZone),
  }
}

function Messages({ title, messages }: { readonly title: string; readonly messages: readonly string[] }) {
  return (
    <>
      <p>{title}</p>
      <ul>
        {messages.map(message => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </>
  )
}
