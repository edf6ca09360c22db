-- CreateEnum
CREATE TYPE "notice_channel" AS ENUM ('EMAIL', 'WEBHOOK');

-- CreateEnum
CREATE TYPE "notice_status" AS ENUM ('PENDING', 'HELD', 'SENT', 'DEAD', 'BUNDLED');

-- CreateTable
CREATE TABLE "notice" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ordinal" BIGSERIAL NOT NULL,
    "channel" "notice_channel" NOT NULL,
    "recipient_user_id" UUID,
    "address" VARCHAR(320),
    "endpoint_id" UUID,
    "recipient" VARCHAR(400) NOT NULL,
    "subject_kind" VARCHAR(40) NOT NULL,
    "subject_id" UUID NOT NULL,
    "kind" VARCHAR(60) NOT NULL,
    "params" JSONB NOT NULL,
    "locale" VARCHAR(10) NOT NULL,
    "idempotency_key" VARCHAR(200) NOT NULL,
    "status" "notice_status" NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" VARCHAR(500),
    "first_tried_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "bundled_into_id" UUID,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "webhook_endpoint" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "url" VARCHAR(2000) NOT NULL,
    "secret" VARCHAR(120) NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_endpoint_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "notice_preference" (
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "email" VARCHAR(320),
    "quiet_from" SMALLINT,
    "quiet_to" SMALLINT,
    "digest_minutes" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "notice_preference_pkey" PRIMARY KEY ("tenant_id","user_id")
);

-- CreateIndex
CREATE INDEX "notice_tenant_id_subject_kind_subject_id_ordinal_idx" ON "notice"("tenant_id", "subject_kind", "subject_id", "ordinal");

-- CreateIndex
CREATE INDEX "notice_tenant_id_bundled_into_id_idx" ON "notice"("tenant_id", "bundled_into_id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_tenant_id_idempotency_key_key" ON "notice"("tenant_id", "idempotency_key");

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_tenant_id_recipient_user_id_fkey" FOREIGN KEY ("tenant_id", "recipient_user_id") REFERENCES "user"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_tenant_id_endpoint_id_fkey" FOREIGN KEY ("tenant_id", "endpoint_id") REFERENCES "webhook_endpoint"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_tenant_id_bundled_into_id_fkey" FOREIGN KEY ("tenant_id", "bundled_into_id") REFERENCES "notice"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_preference" ADD CONSTRAINT "notice_preference_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "user"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is open is a small part of what was ever sent.
CREATE INDEX "notice_due_idx" ON "notice" ("tenant_id", "not_before") WHERE "status" IN ('PENDING', 'HELD');
CREATE INDEX "notice_recipient_idx" ON "notice" ("tenant_id", "recipient", "not_before") WHERE "status" IN ('PENDING', 'HELD');
CREATE INDEX "notice_dead_idx" ON "notice" ("tenant_id", "ordinal") WHERE "status" = 'DEAD';

-- Mail goes to a person or an address, a webhook to an endpoint.
ALTER TABLE "notice" ADD CONSTRAINT "notice_recipient_check" CHECK (
  CASE "channel"
    WHEN 'EMAIL' THEN "endpoint_id" IS NULL AND ("recipient_user_id" IS NOT NULL OR "address" IS NOT NULL)
    WHEN 'WEBHOOK' THEN "endpoint_id" IS NOT NULL AND "address" IS NULL
  END
);
ALTER TABLE "notice" ADD CONSTRAINT "notice_bundle_check" CHECK (("status" = 'BUNDLED') = ("bundled_into_id" IS NOT NULL));
ALTER TABLE "notice_preference" ADD CONSTRAINT "notice_preference_quiet_check" CHECK (
  ("quiet_from" IS NULL) = ("quiet_to" IS NULL) AND ("quiet_from" IS NULL OR "quiet_from" <> "quiet_to")
);

-- Inserting counts up.
GRANT USAGE ON SEQUENCE "notice_ordinal_seq" TO clientele_app;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['notice', 'webhook_endpoint', 'notice_preference']
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
