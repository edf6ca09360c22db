import type { ReactNode } from 'react'
import { ColorSchemeMenu } from '../../shell/color-scheme-menu.tsx'
import { LanguageMenu } from '../../shell/language-menu.tsx'
import classes from './public.module.css'

export interface PublicFrameProps {
  readonly title: string
  /** Whose page it is. */
  readonly workspaceName?: string | undefined
  readonly children: ReactNode
}

/** What surrounds a page for somebody without an account: whose it is, and in which language. */
export function PublicFrame({ title, workspaceName, children }: PublicFrameProps) {
  return (
    <main className={classes.page}>
      <title>{workspaceName ? `${title} · ${workspaceName}` : title}</title>
      <div className={classes.tools}>
        <LanguageMenu />
        <ColorSchemeMenu />
      </div>
      <div className={classes.column}>
        {workspaceName && <p className={classes.workspace}>{workspaceName}</p>}
        <h1 className={classes.title}>{title}</h1>
        {children}
      </div>
    </main>
  )
}
