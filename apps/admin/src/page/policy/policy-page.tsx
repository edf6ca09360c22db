import { useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { Failure } from '../../element/failure.tsx'
import { PageSkeleton } from '../../element/page-skeleton.tsx'
import { NotFound } from '../../shell/not-found.tsx'
import { useViewer } from '../../shell/viewer.ts'
import { newPolicyDocument } from './new-policy-document.ts'
import { kindOfAddress } from './policy-address.ts'
import { PolicyEditor, PolicyEditorFragment } from './policy-editor.tsx'
import type { PolicyKind } from './use-policy-words.ts'

const PolicyPageQuery = graphql(
  `query PolicyPage($kind: PolicyKind!, $code: String!) {
    policy(kind: $kind, code: $code) { kind code version document name ...PolicyEditor }
  }`,
  [PolicyEditorFragment],
)

const route = getRouteApi('/shell/settings/policies/$kind/$code')

/** A policy: what holds, a draft of what shall, what that would have changed, and what held before. */
export function PolicyPage() {
  const { t } = useLingui()
  const { timeZone } = useViewer().tenant
  const { kind: address, code } = route.useParams()
  const kind = kindOfAddress(address)
  const [{ data, error }, ask] = useQuery({
    query: PolicyPageQuery,
    variables: { kind: kind ?? 'SLA', code },
    pause: kind === undefined,
  })
  const newNames: Readonly<Partial<Record<PolicyKind, string>>> = {
    CALENDAR: t`New calendar`,
    LADDER: t`New ladder`,
  }
  if (kind === undefined) return <NotFound />
  if (!data)
    return error ? (
      <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    )
  const { policy } = data
  const shown = policy ?? null
  const begun = shown ?? {
    name: newNames[kind],
    version: 0,
    document: newPolicyDocument(kind, { code, timeZone }),
  }
  if (begun.document === undefined) return <NotFound />
  return (
    <PolicyEditor
      key={`${kind} ${code} ${begun.version}`}
      kind={kind}
      code={code}
      name={begun.name ?? code}
      version={begun.version}
      document={begun.document}
      policy={shown}
    />
  )
}
