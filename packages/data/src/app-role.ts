/** The database role the application works as: it owns no table, so row-level security binds it. */
export const appRole = 'clientele_app'
