-- CreateEnum
CREATE TYPE "case_kind" AS ENUM ('COMPLAINT', 'INQUIRY', 'AFTER_SALES', 'REPAIR', 'RETURN', 'NONCONFORMING_PRODUCT', 'SUPPLIER_QUALITY', 'ENVIRONMENT_SAFETY');

-- CreateEnum
CREATE TYPE "case_channel" AS ENUM ('PHONE', 'EMAIL', 'WEB_FORM', 'CHAT', 'WECHAT', 'SOCIAL', 'IN_PERSON', 'INTERNAL', 'API');

-- CreateEnum
CREATE TYPE "case_severity" AS ENUM ('CRITICAL', 'MAJOR', 'MODERATE', 'MINOR');

-- CreateEnum
CREATE TYPE "case_urgency" AS ENUM ('HIGH', 'MEDIUM', 'LOW');

-- CreateEnum
CREATE TYPE "case_priority" AS ENUM ('P1', 'P2', 'P3', 'P4');

-- CreateEnum
CREATE TYPE "case_status" AS ENUM ('NEW', 'OPEN', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY', 'RESOLVED', 'CLOSED', 'REOPENED');

-- CreateEnum
CREATE TYPE "case_stream" AS ENUM ('CASE', 'LADDER');

-- CreateEnum
CREATE TYPE "message_direction" AS ENUM ('IN', 'OUT', 'NOTE');

-- CreateEnum
CREATE TYPE "policy_kind" AS ENUM ('CALENDAR', 'CASE', 'SLA', 'LADDER');

-- AlterTable
ALTER TABLE "tenant" ADD COLUMN     "next_case_number" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "case" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "case_kind" NOT NULL,
    "channel" "case_channel" NOT NULL,
    "severity" "case_severity" NOT NULL,
    "urgency" "case_urgency" NOT NULL,
    "priority" "case_priority" NOT NULL,
    "status" "case_status" NOT NULL,
    "subject" VARCHAR(200) NOT NULL,
    "topic" VARCHAR(100),
    "customer_id" UUID,
    "assignee_id" UUID,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "first_replied_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "reopenings" SMALLINT NOT NULL DEFAULT 0,
    "merged_into_id" UUID,
    "sla_code" VARCHAR(60),
    "ladder_code" VARCHAR(60),
    "level" SMALLINT NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3),
    "breached" BOOLEAN NOT NULL DEFAULT false,
    "look_again_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "case_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "tenant_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "stream" "case_stream" NOT NULL,
    "type" VARCHAR(60) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID,
    "params" JSONB NOT NULL,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("tenant_id","case_id","position")
);

-- CreateTable
CREATE TABLE "case_message" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "direction" "message_direction" NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID,

    CONSTRAINT "case_message_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "policy" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "policy_kind" NOT NULL,
    "code" VARCHAR(60) NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "user_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "duty" (
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" VARCHAR(60) NOT NULL,

    CONSTRAINT "duty_pkey" PRIMARY KEY ("tenant_id","user_id","role")
);

-- CreateIndex
CREATE INDEX "case_tenant_id_customer_id_opened_at_idx" ON "case"("tenant_id", "customer_id", "opened_at");

-- CreateIndex
CREATE INDEX "case_tenant_id_due_at_id_idx" ON "case"("tenant_id", "due_at", "id");

-- CreateIndex
CREATE INDEX "case_tenant_id_opened_at_id_idx" ON "case"("tenant_id", "opened_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "case_tenant_id_number_key" ON "case"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "case_message_tenant_id_case_id_at_idx" ON "case_message"("tenant_id", "case_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "policy_tenant_id_kind_code_version_key" ON "policy"("tenant_id", "kind", "code", "version");

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_tenant_id_customer_id_fkey" FOREIGN KEY ("tenant_id", "customer_id") REFERENCES "customer"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_tenant_id_assignee_id_fkey" FOREIGN KEY ("tenant_id", "assignee_id") REFERENCES "user"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_tenant_id_merged_into_id_fkey" FOREIGN KEY ("tenant_id", "merged_into_id") REFERENCES "case"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_tenant_id_case_id_fkey" FOREIGN KEY ("tenant_id", "case_id") REFERENCES "case"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "user"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_message" ADD CONSTRAINT "case_message_tenant_id_case_id_fkey" FOREIGN KEY ("tenant_id", "case_id") REFERENCES "case"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_message" ADD CONSTRAINT "case_message_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "user"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy" ADD CONSTRAINT "policy_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy" ADD CONSTRAINT "policy_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "user"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "user"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The queue: what is open is a small part of what ever was.
CREATE INDEX "case_open_idx" ON "case" ("tenant_id", "due_at", "id") WHERE "status" NOT IN ('RESOLVED', 'CLOSED');
-- A sweep looks for cases whose timer is missing.
CREATE INDEX "case_look_again_idx" ON "case" ("tenant_id", "id") WHERE "look_again_at" IS NOT NULL;

-- History and versions are written once: the application can add to them and no more.
REVOKE UPDATE, DELETE ON "case_event", "policy" FROM clientele_app;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['case', 'case_event', 'case_message', 'policy', 'duty']
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
