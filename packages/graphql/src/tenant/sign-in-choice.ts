import { builder } from '../builder.ts'
import { Tenant, User } from './tenant.ts'

interface Choice {
  readonly tenant: { readonly id: string; readonly slug: string; readonly name: string }
  readonly users: (typeof User.$inferType)[]
}

const SignInTenant = builder.objectRef<Choice['tenant']>('SignInTenant').implement({
  description: 'What may be known of a workspace before signing in to it.',
  fields: t => ({
    id: t.globalID({ description: 'Its id.', resolve: ({ id }) => ({ type: Tenant, id }) }),
    slug: t.exposeString('slug', { description: 'Short name for addresses and the command line.' }),
    name: t.exposeString('name', { description: 'Name shown to people.' }),
  }),
})

const SignInChoice = builder.objectRef<Choice>('SignInChoice').implement({
  description: 'A workspace, and the people one can sign in as while the demo sign-in is on.',
  fields: t => ({
    tenant: t.field({ type: SignInTenant, description: 'The workspace.', resolve: ({ tenant }) => tenant }),
    users: t.field({ type: [User], description: 'Its people.', resolve: ({ users }) => users }),
  }),
})

builder.queryField('signInChoices', t =>
  t.field({
    type: [SignInChoice],
    skipTypeScopes: true,
    description: 'The workspaces and people of the demo sign-in; empty where it is off.',
    resolve: async (_, __, { session, database }) => {
      if (!session.demoSignIn) return []
      const tenants = await database.atTheDoor(tx =>
        tx.tenant.findMany({
          include: { users: { where: { deactivatedAt: null }, orderBy: { createdAt: 'asc' } } },
          orderBy: { createdAt: 'asc' },
          take: 100,
        }),
      )
      return tenants.map(({ users, ...tenant }) => ({ tenant, users }))
    },
  }),
)
