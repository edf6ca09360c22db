import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A process of the benchmark that has started and waits. */
export interface Child<Greeting> {
  /** What it said when it was ready. */
  readonly greeting: Greeting
  /** Sends it something and answers what it says to that. */
  ask(message: string): Promise<unknown>
  /** Lets it end, and waits until it has. */
  end(): Promise<void>
}

/** Starts a module as a process of its own, and waits until it has said that it is ready. */
export async function startChild<Greeting>(
  module: string,
  args: readonly string[],
): Promise<Child<Greeting>> {
  const child = fork(fileURLToPath(module), args)
  const greeting = (await messageOf(child)) as Greeting
  return {
    greeting,
    ask: message => {
      child.send(message)
      return messageOf(child)
    },
    end: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}

/** What a process says next. @throws when it ends without a word. */
function messageOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`${child.spawnargs[1]} ended with ${code}`))
    child.once('exit', ended)
    child.once('message', message => {
      child.off('exit', ended)
      resolve(message)
    })
  })
}
