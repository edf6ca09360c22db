import { type ExecutionArgs, getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Metrics } from './metrics.ts'

/** Measures every operation that runs. What is refused before, as a syntax error is, does not count. */
export function measuresOperations(metrics: Metrics): Plugin {
  const measured =
    <Args extends Pick<ExecutionArgs, 'document' | 'operationName'>, Answer>(
      run: (args: Args) => Answer | Promise<Answer>,
    ) =>
    async (args: Args): Promise<Answer> => {
      const kind = getOperationAST(args.document, args.operationName)?.operation ?? 'query'
      const start = performance.now()
      let isOk = false
      try {
        const answer = await run(args)
        isOk = !hasErrors(answer)
        return answer
      } finally {
        metrics.operationRan({ kind, isOk, seconds: (performance.now() - start) / 1000 })
      }
    }
  return {
    onExecute: ({ executeFn, setExecuteFn }) => setExecuteFn(measured(executeFn)),
    onSubscribe: ({ subscribeFn, setSubscribeFn }) => setSubscribeFn(measured(subscribeFn)),
  }
}

function hasErrors(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'errors' in answer && answer.errors !== undefined
}
