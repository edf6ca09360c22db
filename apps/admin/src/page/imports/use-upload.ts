import { useLingui } from '@lingui/react/macro'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { assertNever } from '../../api/assert-never.ts'
import { uploadFile } from '../../api/upload-file.ts'
import { useLanguage } from '../../language/use-language.ts'

/** Sends one file at a time and says how far it is, or why it was not taken. */
export function useUpload(onUploaded: (uploadId: string) => void) {
  const { t } = useLingui()
  const language = useLanguage()
  const navigate = useNavigate()
  const { href } = useLocation()
  const [file, setFile] = useState<File | null>(null)
  const [share, setShare] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const sending = useRef<AbortController>(null)
  useEffect(() => () => sending.current?.abort(), [])
  const send = async (chosen: File) => {
    setFile(chosen)
    setShare(0)
    setProblem(null)
    sending.current = new AbortController()
    const answer = await uploadFile(chosen, {
      language,
      onProgress: setShare,
      signal: sending.current.signal,
    })
    setFile(null)
    switch (answer.kind) {
      case 'stored':
        return onUploaded(answer.id)
      case 'refused':
        return setProblem(answer.message)
      case 'unreachable':
        return setProblem(t`The file could not be sent. Check the connection and try again.`)
      case 'unauthenticated':
        return navigate({ to: '/sign-in', search: { to: href } })
      case 'cancelled':
        return
      default:
        return assertNever(answer)
    }
  }
  return { file, share, problem, send, cancel: () => sending.current?.abort() }
}
