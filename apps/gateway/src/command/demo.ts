import { loadDemo } from '@clientele/application'
import { openDatabase } from '@clientele/data'
import { reachDatabase } from '../database/reach-database.ts'
import type { Program } from '../surroundings.ts'

/** `clientele demo`: makes the demo workspace where there is none. */
export async function demo({ environment, surroundings }: Program): Promise<number> {
  const reached = await reachDatabase(environment, { share: true })
  const database = openDatabase(reached.url)
  try {
    const loaded = await loadDemo(database)
    surroundings.out.write(
      loaded.ok ? 'The demo workspace is ready.\n' : 'The demo workspace is there already.\n',
    )
    return 0
  } finally {
    await database.close()
    await reached.release()
  }
}
