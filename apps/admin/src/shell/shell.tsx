import { Trans } from '@lingui/react/macro'
import { Outlet, useLocation, useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../api/graphql.ts'
import { Failure } from '../element/failure.tsx'
import { askToSignIn } from './ask-to-sign-in.ts'
import { FinderHost } from './finder-host.tsx'
import { Header } from './header.tsx'
import { Navigation } from './navigation.tsx'
import { OfflineNotice } from './offline-notice.tsx'
import classes from './shell.module.css'
import { usePagesAhead } from './use-pages-ahead.ts'
import { ViewerContext, ViewerFragment } from './viewer.ts'

const ShellQuery = graphql(`query Shell { viewer { ...Viewer } }`, [ViewerFragment])

/** What surrounds every page for somebody who is signed in. */
export function Shell() {
  const router = useRouter()
  const main = useFocusOnArrival()
  const [{ data, error }, retry] = useQuery({ query: ShellQuery })
  const isNobody = data?.viewer === null
  useEffect(() => {
    if (isNobody) askToSignIn(router)
  }, [isNobody, router])
  usePagesAhead()
  if (!data?.viewer)
    return error ? <Failure error={error} onRetry={() => retry()} /> : <div className={classes.waiting} />
  return (
    <ViewerContext value={data.viewer}>
      <a className={classes.skip} href="#main">
        <Trans>Skip to content</Trans>
      </a>
      <FinderHost>
        <div className={classes.shell}>
          <Header />
          <OfflineNotice />
          <main ref={main} id="main" tabIndex={-1} className={classes.main}>
            <Outlet />
          </main>
          <Navigation placement="bottom" />
        </div>
      </FinderHost>
    </ViewerContext>
  )
}

/** A new page is read from its beginning: without this a keyboard would go on from the link that was followed. */
function useFocusOnArrival() {
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const arrivedAt = useRef(pathname)
  useEffect(() => {
    if (arrivedAt.current === pathname) return
    arrivedAt.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}
