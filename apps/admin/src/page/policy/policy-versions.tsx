import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Card } from '../../element/card.tsx'
import table from '../../element/table.module.css'
import { useFormat } from '../../format/use-format.ts'
import { RestorePolicy } from './restore-policy.tsx'
import type { PolicyKind } from './use-policy-words.ts'

export const PolicyVersionsFragment = graphql(`
  fragment PolicyVersions on Policy {
    viewerCanAdopt
    versions { version adoptedAt adoptedBy { id name } isInForce document }
  }
`)

export interface PolicyVersionsProps {
  readonly kind: PolicyKind
  readonly code: string
  /** The version that holds. */
  readonly version: number
  readonly policy: FragmentOf<typeof PolicyVersionsFragment>
  /** Takes the document of a version for the draft. */
  readonly onTake: (document: unknown) => void
}

/** Every version of a policy: who adopted it, and since when. An older one can be taken for the draft, or hold again. */
export function PolicyVersions({ kind, code, version, policy, onTake }: PolicyVersionsProps) {
  const { t } = useLingui()
  const format = useFormat()
  const { versions, viewerCanAdopt } = readFragment(PolicyVersionsFragment, policy)
  if (versions.length < 2) return null
  return (
    <Card title={t`Versions`} isFlush>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" data-tight>
              <Trans>Version</Trans>
            </th>
            <th scope="col">
              <Trans>Adopted</Trans>
            </th>
            <th scope="col" aria-label={t`Actions`} />
          </tr>
        </thead>
        <tbody>
          {versions.map(each => (
            <tr key={each.version}>
              <td className="numeric">{each.version}</td>
              <td>
                {each.adoptedAt ? format.instant(each.adoptedAt) : <Trans>Came with the product</Trans>}
                {each.adoptedBy && <span className={table.quiet}> · {each.adoptedBy.name}</span>}
              </td>
              <td data-figure>
                {each.isInForce ? (
                  <Trans>Holds now</Trans>
                ) : (
                  viewerCanAdopt && (
                    <>
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        color="gray"
                        onClick={() => onTake(each.document)}
                      >
                        <Trans>Take as draft</Trans>
                      </Button>
                      <RestorePolicy {...{ kind, code, version: each.version, expectedVersion: version }} />
                    </>
                  )
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
