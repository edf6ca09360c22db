import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Progress } from '@mantine/core'
import { type DragEvent, useId, useRef, useState } from 'react'
import { Icon } from '../../element/icon.tsx'
import { useFormat } from '../../format/use-format.ts'
import classes from './file-step.module.css'
import { useUpload } from './use-upload.ts'
import '@mantine/core/styles/Progress.layer.css'

export interface FileStepProps {
  readonly onUploaded: (uploadId: string) => void
}

/** Takes a file, by choosing or by dropping it, and sends it. */
export function FileStep({ onUploaded }: FileStepProps) {
  const { t } = useLingui()
  const format = useFormat()
  const hint = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const { file, share, problem, send, cancel } = useUpload(onUploaded)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const dropped = event.dataTransfer.files[0]
    if (dropped && !file) send(dropped)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same
    <div
      className={classes.zone}
      data-over={isOver || undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {problem && (
        <Alert color="red" variant="light" role="alert" className={classes.problem}>
          {problem}
        </Alert>
      )}
      {file ? (
        <div className={classes.sending} role="status">
          <p className={classes.file}>
            {file.name} <span className={classes.hint}>{format.fileSize(file.size)}</span>
          </p>
          <Progress.Root size={10} radius="xl">
            <Progress.Section value={share * 100} aria-label={t`Upload of ${file.name}`} />
          </Progress.Root>
          <Button variant="subtle" color="gray" onClick={cancel}>
            <Trans>Cancel upload</Trans>
          </Button>
        </div>
      ) : (
        <>
          <span className={classes.mark}>
            <Icon name="file" size={28} />
          </span>
          <p className={classes.title}>
            <Trans>Drop a file of orders here</Trans>
          </p>
          <p id={hint} className={classes.hint}>
            <Trans>CSV or TSV, in any usual encoding. Each row needs a customer, a date and an amount.</Trans>
          </p>
          <Button aria-describedby={hint} onClick={() => input.current?.click()}>
            <Trans>Choose a file</Trans>
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t`File of orders`}
            accept=".csv,.tsv,.txt,.tab,text/csv,text/plain,text/tab-separated-values"
            onChange={({ currentTarget }) => {
              const chosen = currentTarget.files?.[0]
              // The same file may be chosen again after a correction.
              currentTarget.value = ''
              if (chosen) send(chosen)
            }}
          />
        </>
      )}
    </div>
  )
}
