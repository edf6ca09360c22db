import { graphql } from '../../api/graphql.ts'

/** What the form needs of a customer: the button asks for it before the form is loaded. */
export const EditCustomerFragment = graphql(`
  fragment EditCustomer on Customer { id version name email phone city viewerCanUpdate }
`)
