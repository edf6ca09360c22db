-- CreateTable
CREATE TABLE "public_form" (
    "tenant_id" UUID NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "kinds" "case_kind"[],
    "link_secret" VARCHAR(60) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "public_form_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "case_reporter" (
    "tenant_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "email" VARCHAR(320),
    "phone" VARCHAR(60),
    "order_number" VARCHAR(100),
    "locale" VARCHAR(10) NOT NULL,

    CONSTRAINT "case_reporter_pkey" PRIMARY KEY ("tenant_id","case_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "case_reporter_tenant_id_key_key" ON "case_reporter"("tenant_id", "key");

-- AddForeignKey
ALTER TABLE "public_form" ADD CONSTRAINT "public_form_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_reporter" ADD CONSTRAINT "case_reporter_tenant_id_case_id_fkey" FOREIGN KEY ("tenant_id", "case_id") REFERENCES "case"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A customer is found by mail address or telephone number: digits, without the international prefix of China.
CREATE INDEX "customer_email_idx" ON "customer" ("tenant_id", lower("email")) WHERE "email" IS NOT NULL;
CREATE FUNCTION phone_digits(phone text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT regexp_replace(regexp_replace(phone, '\D', '', 'g'), '^(00)?86(?=1\d{10}$)', '') $$;
CREATE INDEX "customer_phone_idx" ON "customer" ("tenant_id", phone_digits("phone")) WHERE "phone" IS NOT NULL;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['public_form', 'case_reporter']
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

-- Who comes to the form is nobody's person: a transaction stamped as standing before it sees the forms that are on and whose
-- they are, and nothing else.
CREATE POLICY public_form ON "public_form" FOR SELECT
  USING ("enabled" AND current_setting('clientele.door', true) = 'public-form');
CREATE POLICY public_form ON "tenant" FOR SELECT
  USING (
    current_setting('clientele.door', true) = 'public-form'
    AND EXISTS (SELECT FROM "public_form" f WHERE f."tenant_id" = "tenant"."id" AND f."enabled")
  );

-- How often somebody knocked, at whichever gateway. It holds no tenant's data, and may be forgotten in a crash.
CREATE SCHEMA IF NOT EXISTS clientele_limit;
CREATE UNLOGGED TABLE clientele_limit.request (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
GRANT USAGE ON SCHEMA clientele_limit TO clientele_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON clientele_limit.request TO clientele_app;
