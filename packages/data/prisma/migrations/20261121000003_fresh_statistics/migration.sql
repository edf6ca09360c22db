-- A revert asks which fields an import filled in, customer by customer.
CREATE INDEX "import_customer_change_tenant_id_customer_id_idx" ON "import_customer_change"("tenant_id", "customer_id");

-- After a large import PostgreSQL still plans by the statistics from before it, until it looks by itself after a minute:
-- a list that takes 24 ms took ten seconds until then. Only the owner of a table may have it looked at, so the owner's
-- function does; it reads a sample and tells nothing.
CREATE FUNCTION refresh_statistics() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS
  'ANALYZE public."order", public.customer, public.customer_metric, public.customer_rfm';
REVOKE ALL ON FUNCTION refresh_statistics() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refresh_statistics() TO clientele_app;
