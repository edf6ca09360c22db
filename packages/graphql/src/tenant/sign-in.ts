import { createTenant } from '@clientele/application'
import type { Stamp } from '@clientele/data'
import { uuidOf } from '@clientele/kernel'
import { builder } from '../builder.ts'
import { InvalidInputError, NotFoundError, SignInOffError, SlugTakenError } from '../error/named-error.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { Viewer } from './viewer.ts'

interface OpenSession {
  readonly __typename: string
  readonly stamp: Stamp
  readonly token: string
}

const tokenDescription =
  'Proves who asks: send it as `Authorization: Bearer …`. A browser gets it as a cookie too.'

const SignInSuccess = builder.objectRef<OpenSession>('SignInSuccess').implement({
  description: 'Someone is signed in.',
  fields: t => ({
    viewer: t.field({ type: Viewer, description: 'Who, and where.', resolve: ({ stamp }) => stamp }),
    token: t.exposeString('token', { description: tokenDescription }),
  }),
})

const CreateTenantSuccess = builder.objectRef<OpenSession>('CreateTenantSuccess').implement({
  description: 'The workspace is made, and its first person signed in.',
  fields: t => ({
    viewer: t.field({ type: Viewer, description: 'Who, and where.', resolve: ({ stamp }) => stamp }),
    token: t.exposeString('token', { description: tokenDescription }),
  }),
})

const SignInInput = builder.inputType('SignInInput', {
  description: 'Whom to sign in.',
  fields: t => ({ userId: t.id({ required: true, description: 'One of the people of `signInChoices`.' }) }),
})

builder.mutationField('signIn', t =>
  t.field({
    type: resultUnion('SignInResult', [SignInSuccess, NotFoundError, SignInOffError]),
    skipTypeScopes: true,
    description: 'Signs in as a person of the demo sign-in.',
    args: { input: t.arg({ type: SignInInput, required: true, description: 'Whom to sign in.' }) },
    resolve: async (_, { input }, { session, database }) => {
      if (!session.demoSignIn) return { __typename: 'SignInOffError', code: 'SIGN_IN_OFF' }
      const id = uuidOf('User', input.userId)
      const user = id.ok
        ? await database.atTheDoor(tx => tx.user.findFirst({ where: { id: id.value, deactivatedAt: null } }))
        : null
      if (!user) return { __typename: 'NotFoundError', code: 'NOT_FOUND', id: input.userId }
      const stamp = { tenantId: user.tenantId, actorId: user.id }
      return { __typename: 'SignInSuccess', stamp, token: await session.open(stamp) }
    },
  }),
)

const SignOutSuccess = builder.objectRef<{ signedOut: boolean }>('SignOutSuccess').implement({
  description: 'Nobody is signed in any more.',
  fields: t => ({ signedOut: t.exposeBoolean('signedOut', { description: 'Always true.' }) }),
})

builder.mutationField('signOut', t =>
  t.field({
    type: SignOutSuccess,
    skipTypeScopes: true,
    description: 'Ends the session of a browser.',
    resolve: async (_, __, { session }) => {
      await session.close()
      return { signedOut: true }
    },
  }),
)

const CreateTenantInput = builder.inputType('CreateTenantInput', {
  description: 'A new workspace and its first person.',
  fields: t => ({
    name: t.string({ required: true, description: 'Name of the workspace, at most 200 characters.' }),
    currency: t.string({
      required: true,
      description: 'ISO 4217 code of the currency orders are counted in.',
    }),
    timeZone: t.string({ required: true, description: 'IANA time zone in which days begin and end.' }),
    userName: t.string({ required: true, description: 'Name of the first person.' }),
    locale: t.string({ required: true, description: 'Language of the first person: `zh-CN` or `en`.' }),
  }),
})

builder.mutationField('createTenant', t =>
  t.field({
    type: resultUnion('CreateTenantResult', [
      CreateTenantSuccess,
      InvalidInputError,
      SlugTakenError,
      SignInOffError,
    ]),
    skipTypeScopes: true,
    description: 'Makes an empty workspace and signs its first person in, while the demo sign-in is on.',
    args: { input: t.arg({ type: CreateTenantInput, required: true, description: 'What to make.' }) },
    resolve: async (_, { input }, { session, database }) => {
      if (!session.demoSignIn) return { __typename: 'SignInOffError', code: 'SIGN_IN_OFF' }
      const created = await createTenant(database, { ...input, locale: input.locale as 'en' })
      if (!created.ok) return refusalOf(created.error)
      return {
        __typename: 'CreateTenantSuccess',
        stamp: created.value,
        token: await session.open(created.value),
      }
    },
  }),
)

function refusalOf(error: { code: 'INVALID_INPUT' | 'SLUG_TAKEN' }): Member {
  return { ...error, __typename: error.code === 'INVALID_INPUT' ? 'InvalidInputError' : 'SlugTakenError' }
}
