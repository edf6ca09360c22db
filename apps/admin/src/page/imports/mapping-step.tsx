import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { Card } from '../../element/card.tsx'
import { Failure } from '../../element/failure.tsx'
import { Notice } from '../../element/notice.tsx'
import { PageSkeleton } from '../../element/page-skeleton.tsx'
import { useFormat } from '../../format/use-format.ts'
import { useViewer } from '../../shell/viewer.ts'
import { ColumnPreview, ColumnPreviewFragment } from './column-preview.tsx'
import { FileQuestions, FileQuestionsFragment } from './file-questions.tsx'
import { FileReading, FileReadingFragment } from './file-reading.tsx'
import { type ImportDraft, newDraft } from './import-draft.ts'
import { ImportOptions } from './import-options.tsx'
import classes from './imports-page.module.css'
import { StartImport, StartImportFragment } from './start-import.tsx'

const MappingStepQuery = graphql(
  `query MappingStep($id: ID!, $encoding: String, $delimiter: String, $columns: [OrderFileColumnInput!]) {
    upload(id: $id) {
      id fileName size
      profile(encoding: $encoding, delimiter: $delimiter, columns: $columns) {
        ...ColumnPreview ...FileQuestions ...FileReading ...StartImport
      }
    }
  }`,
  [ColumnPreviewFragment, FileQuestionsFragment, FileReadingFragment, StartImportFragment],
)

export interface MappingStepProps {
  readonly uploadId: string
  readonly onAnotherFile: () => void
}

/** Says what the columns of an uploaded file mean. The server guesses; whatever is said makes it look again. */
export function MappingStep({ uploadId, onAnotherFile }: MappingStepProps) {
  const { t } = useLingui()
  const format = useFormat()
  const { tenant } = useViewer()
  const [draft, setDraft] = useState(() => newDraft(tenant))
  const { encoding, delimiter, columns } = draft
  const [{ data, error, fetching }, ask] = useQuery({
    query: MappingStepQuery,
    variables: { id: uploadId, encoding, delimiter, columns: columns ? [...columns] : null },
    requestPolicy: 'cache-first',
  })
  const anotherFile = (
    <Button variant="default" onClick={onAnotherFile}>
      <Trans>Choose another file</Trans>
    </Button>
  )
  if (error)
    return (
      <>
        <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
        <div className={classes.centre}>{anotherFile}</div>
      </>
    )
  if (!data) return <PageSkeleton />
  if (!data.upload)
    return (
      <Notice icon="file" title={t`This file is not there any more`} text={t`Please choose it again.`}>
        {anotherFile}
      </Notice>
    )
  const { fileName, size, profile } = data.upload
  const change = (changes: Partial<ImportDraft>) => setDraft(current => ({ ...current, ...changes }))
  return (
    <div className={classes.stack} aria-busy={fetching}>
      <Card title={t`Columns of ${fileName} (${format.fileSize(size)})`} tools={anotherFile} isFlush>
        <ColumnPreview profile={profile} draft={draft} onDraft={setDraft} />
      </Card>
      <FileQuestions profile={profile} draft={draft} onDraft={setDraft} />
      <div className={classes.halves}>
        <Card title={t`How the file is written`}>
          <FileReading profile={profile} draft={draft} onDraft={setDraft} />
        </Card>
        <Card title={t`Options`}>
          <ImportOptions draft={draft} onChange={change} />
        </Card>
      </div>
      <StartImport uploadId={uploadId} profile={profile} draft={draft} isChecking={fetching} />
    </div>
  )
}
