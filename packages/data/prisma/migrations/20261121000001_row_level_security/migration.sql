-- The role the application works as. It owns nothing, so row-level security binds it; whoever migrates may act as it.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'clientele_app') THEN
    CREATE ROLE clientele_app NOLOGIN;
  END IF;
EXCEPTION
  -- Another database of the same server was migrated at the same moment.
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

DO $$
BEGIN
  EXECUTE format('GRANT clientele_app TO %I', current_user);
EXCEPTION
  WHEN unique_violation OR object_in_use THEN NULL;
END
$$;

GRANT USAGE ON SCHEMA public TO clientele_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO clientele_app;
REVOKE ALL ON "_prisma_migrations" FROM clientele_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO clientele_app;

-- A transaction sees the rows of the tenant it is stamped with, and none without a stamp.
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN
    SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'tenant_id'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY tenant_isolation ON %I'
      ' USING (tenant_id = nullif(current_setting(''clientele.tenant'', true), '''')::uuid)'
      ' WITH CHECK (tenant_id = nullif(current_setting(''clientele.tenant'', true), '''')::uuid)',
      name
    );
  END LOOP;
END
$$;

ALTER TABLE "tenant" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "tenant" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON "tenant"
  USING (id = nullif(current_setting('clientele.tenant', true), '')::uuid)
  WITH CHECK (id = nullif(current_setting('clientele.tenant', true), '')::uuid);

-- Signing in happens before a tenant is known: a transaction stamped as standing at the door may read who there is,
-- and nothing else.
CREATE POLICY sign_in ON "tenant" FOR SELECT USING (current_setting('clientele.door', true) = 'sign-in');
CREATE POLICY sign_in ON "user" FOR SELECT USING (current_setting('clientele.door', true) = 'sign-in');

-- Names sort by pinyin among Chinese names and by the alphabet among others.
ALTER TABLE "customer" ALTER COLUMN "name" TYPE varchar(200) COLLATE "zh-x-icu";

-- Ids made by a statement: UUIDs of version 7, so that rows made together lie together. PostgreSQL has them from 18 on.
DO $$
BEGIN
  IF current_setting('server_version_num')::int >= 180000 THEN
    CREATE FUNCTION uuid_v7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS 'SELECT uuidv7()';
  ELSE
    CREATE FUNCTION uuid_v7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS
      'SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())'
      ' placing substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),'
      ' 52, 1), 53, 1), ''hex'')::uuid';
  END IF;
END
$$;

-- Who never ordered sorts before everyone who did.
CREATE INDEX "customer_metric_last_order_idx"
  ON "customer_metric" ("tenant_id", (coalesce("last_ordered_at", '-infinity')), "customer_id");
