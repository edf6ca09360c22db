-- Where a table has grown from nothing since PostgreSQL last looked at it, as in a new workspace within its first minute, it
-- plans by what it saw then: one row, hence every tenant has one, hence any index that begins with the tenant is as good as any
-- other. A look-up by key then went through all notices of the tenant. So it is told that a tenant has some hundred rows; what
-- it counts by itself of tenants that have more takes the place of that.
ALTER TABLE "case" ALTER COLUMN "tenant_id" SET (n_distinct = -0.005);
ALTER TABLE "case_event" ALTER COLUMN "tenant_id" SET (n_distinct = -0.001);
ALTER TABLE "notice" ALTER COLUMN "tenant_id" SET (n_distinct = -0.005);
ALTER TABLE "timer" ALTER COLUMN "tenant_id" SET (n_distinct = -0.005);
