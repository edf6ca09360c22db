import { createRootRoute, createRoute } from '@tanstack/react-router'
import { NotFound } from '../shell/not-found.tsx'
import { Shell } from '../shell/shell.tsx'

/** What every address is under. */
export const root = createRootRoute({ notFoundComponent: NotFound })

/** Pages for whoever is signed in, under the header of the product. */
export const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })
