import { useCallback, useEffect, useState } from 'react'
import { askDesk, type DeskAnswer } from '../../api/ask-desk.ts'
import { useLanguage } from '../../language/use-language.ts'

/** What the desk says of something, asked anew in every language and whenever `ask` is called; null while it is on its way. */
export function useDesk<Value>(path: string) {
  const language = useLanguage()
  const [answer, setAnswer] = useState<DeskAnswer<Value> | null>(null)
  const ask = useCallback(async () => {
    const latest = await askDesk<Value>(path, { language })
    // What was read stays while the server cannot be reached, or wants to be asked less often.
    setAnswer(current =>
      current?.kind === 'answered' && (latest.kind === 'unreachable' || latest.kind === 'busy')
        ? current
        : latest,
    )
  }, [path, language])
  useEffect(() => {
    ask()
  }, [ask])
  return { answer, ask, setAnswer }
}
