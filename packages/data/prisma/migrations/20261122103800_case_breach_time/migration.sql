-- The breaches of a span of time: under row-level security PostgreSQL asks an index for times, and not for enums.
-- CreateIndex
CREATE INDEX "case_breach_tenant_id_at_idx" ON "case_breach"("tenant_id", "at");
