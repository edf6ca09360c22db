import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { PageHeading } from '../../element/page-heading.tsx'
import { TextLink } from '../../element/text-link.tsx'
import { useFormat } from '../../format/use-format.ts'
import { AdoptPolicy } from './adopt-policy.tsx'
import { withValueAt } from './document-path.ts'
import { PolicyDocument } from './policy-document.tsx'
import { PolicyDraftContext } from './policy-draft-context.ts'
import classes from './policy-editor.module.css'
import { PolicyFaults } from './policy-faults.tsx'
import { PolicyVersions, PolicyVersionsFragment } from './policy-versions.tsx'
import { PolicyRehearsal } from './rehearsal/policy-rehearsal.tsx'
import { usePolicyCheck } from './use-policy-check.ts'
import type { PolicyKind } from './use-policy-words.ts'
import { usePolicyWords } from './use-policy-words.ts'

export const PolicyEditorFragment = graphql(
  `fragment PolicyEditor on Policy { isBuiltIn adoptedAt adoptedBy { id name } viewerCanAdopt ...PolicyVersions }`,
  [PolicyVersionsFragment],
)

export interface PolicyEditorProps {
  readonly kind: PolicyKind
  readonly code: string
  readonly name: string
  readonly version: number
  readonly document: unknown
  /** Null for one that nobody has adopted yet. */
  readonly policy: FragmentOf<typeof PolicyEditorFragment> | null
}

/** A draft that begins with what holds; nothing of it holds before it is adopted. */
export function PolicyEditor({ kind, code, name, version, document: stored, policy }: PolicyEditorProps) {
  const format = useFormat()
  const { kinds } = usePolicyWords()
  const held = readFragment(PolicyEditorFragment, policy)
  const [document, setDocument] = useState(stored)
  const isChanged = document !== stored || policy === null
  const draft = { kind, code, document }
  const check = usePolicyCheck(draft)
  const isReadOnly = held?.viewerCanAdopt === false
  const who = held?.adoptedBy?.name ?? ''
  return (
    <PolicyDraftContext
      value={{
        ...{ document, isReadOnly, faults: check.faults },
        set: (path, value) => setDocument((now: unknown) => withValueAt(now, path, value)),
      }}
    >
      <div className={classes.page}>
        <p className={classes.back}>
          <TextLink to="/settings/policies">
            <Trans>Policies</Trans>
          </TextLink>
          <span> / {kinds[kind]}</span>
        </p>
        <PageHeading
          title={name}
          detail={
            held?.adoptedAt ? (
              <Trans>
                Version {version} has held since {format.instant(held.adoptedAt)}, adopted by {who}
              </Trans>
            ) : held ? (
              <Trans>Holds as it comes with the product</Trans>
            ) : (
              <Trans>Nobody has adopted it yet</Trans>
            )
          }
        >
          <AdoptPolicy
            {...{ draft, version, isChanged, isReadOnly }}
            isAdoptable={check.isAdoptable}
            onDiscard={() => setDocument(stored)}
          />
        </PageHeading>
        <PolicyFaults faults={check.faults} />
        <PolicyDocument kind={kind} code={code} document={document} onReplace={setDocument} />
        <PolicyRehearsal draft={draft} isRehearsable={check.isAdoptable} />
        {policy && held && <PolicyVersions {...{ kind, code, version, policy: held }} onTake={setDocument} />}
      </div>
    </PolicyDraftContext>
  )
}
