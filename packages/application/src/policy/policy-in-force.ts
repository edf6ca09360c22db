import { policyMark } from './case-policies.ts'
import {
  type CurrentPolicy,
  currentPolicies,
  type PolicyKey,
  policyVersions,
  type Questions,
} from './current-policies.ts'
import { type ExampleDocument, exampleDocuments } from './example-document.ts'

/** A version of a policy, and who adopted it when; 0 is what came with the product, which nobody did. */
export interface PolicyVersion {
  readonly version: number
  readonly document: unknown
  readonly adoptedAt: Date | null
  readonly adoptedById: string | null
}

/** The version of a policy that holds. */
export interface PolicyInForce extends PolicyKey, PolicyVersion {}

/** The policies that hold in a tenant: the newest version of what it adopted, and of the rest what came with the product. */
export async function policiesInForce(tx: Questions, tenantId: string): Promise<readonly PolicyInForce[]> {
  const { timeZone } = await policyMark(tx, tenantId)
  const stored = await currentPolicies(tx, tenantId)
  const examples = exampleDocuments(timeZone)
  const holding = examples.map(example => {
    const adopted = stored.find(policy => isSame(policy, example))
    return adopted ? inForce(adopted) : { ...example, ...cameWithProduct(example) }
  })
  const own = stored.filter(policy => !examples.some(example => isSame(policy, example)))
  return [...holding, ...own.map(inForce)]
}

/** A policy with all its versions, newest first; undefined where there is none. */
export async function policyInForce(
  tx: Questions,
  tenantId: string,
  key: PolicyKey,
): Promise<(PolicyInForce & { readonly versions: readonly PolicyVersion[] }) | undefined> {
  const { timeZone } = await policyMark(tx, tenantId)
  const stored = (await policyVersions(tx, tenantId, key)).map(versionOf)
  const example = exampleDocuments(timeZone).find(each => isSame(each, key))
  const versions = example ? [...stored, cameWithProduct(example)] : stored
  const [newest] = versions
  return newest && { kind: key.kind, code: key.code, ...newest, versions }
}

function isSame(one: PolicyKey, other: PolicyKey): boolean {
  return one.kind === other.kind && one.code === other.code
}

function inForce(policy: CurrentPolicy): PolicyInForce {
  return { kind: policy.kind, code: policy.code, ...versionOf(policy) }
}

function versionOf({ version, document, createdAt, userId }: CurrentPolicy): PolicyVersion {
  return { version, document, adoptedAt: createdAt, adoptedById: userId }
}

function cameWithProduct({ document }: ExampleDocument): PolicyVersion {
  return { version: 0, document, adoptedAt: null, adoptedById: null }
}
