import { learnFurtherWords } from './activate-language.ts'

/** A page, or what opens over one, that comes with further words: they are here before it is. */
export function furtherPage<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return async () => {
    const [page] = await Promise.all([load(), learnFurtherWords()])
    return page
  }
}
