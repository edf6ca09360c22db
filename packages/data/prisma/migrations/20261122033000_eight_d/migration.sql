-- CreateEnum
CREATE TYPE "eight_d_status" AS ENUM ('OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "eight_d_discipline" AS ENUM ('D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8');

-- AlterEnum
ALTER TYPE "policy_kind" ADD VALUE 'EIGHT_D';

-- AlterEnum
ALTER TYPE "timer_subject" ADD VALUE 'EIGHT_D';

-- AlterTable
ALTER TABLE "tenant" ADD COLUMN     "next_eight_d_number" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "eight_d" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" VARCHAR(200) NOT NULL,
    "status" "eight_d_status" NOT NULL,
    "revision" SMALLINT NOT NULL,
    "completed" "eight_d_discipline"[],
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "containment_due_at" TIMESTAMPTZ(3),
    "effectiveness_due_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "leader_id" UUID,
    "people_ids" UUID[],
    "look_again_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "eight_d_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "eight_d_event" (
    "tenant_id" UUID NOT NULL,
    "eight_d_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "type" VARCHAR(60) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID NOT NULL,
    "params" JSONB NOT NULL,

    CONSTRAINT "eight_d_event_pkey" PRIMARY KEY ("tenant_id","eight_d_id","position")
);

-- CreateTable
CREATE TABLE "eight_d_case" (
    "tenant_id" UUID NOT NULL,
    "eight_d_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "is_open" BOOLEAN NOT NULL,

    CONSTRAINT "eight_d_case_pkey" PRIMARY KEY ("tenant_id","eight_d_id","case_id")
);

-- CreateIndex
CREATE INDEX "eight_d_tenant_id_opened_at_id_idx" ON "eight_d"("tenant_id", "opened_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "eight_d_tenant_id_number_key" ON "eight_d"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "eight_d_case_tenant_id_case_id_idx" ON "eight_d_case"("tenant_id", "case_id");

-- AddForeignKey
ALTER TABLE "eight_d" ADD CONSTRAINT "eight_d_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eight_d" ADD CONSTRAINT "eight_d_tenant_id_leader_id_fkey" FOREIGN KEY ("tenant_id", "leader_id") REFERENCES "user"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eight_d_event" ADD CONSTRAINT "eight_d_event_tenant_id_eight_d_id_fkey" FOREIGN KEY ("tenant_id", "eight_d_id") REFERENCES "eight_d"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eight_d_event" ADD CONSTRAINT "eight_d_event_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "user"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eight_d_case" ADD CONSTRAINT "eight_d_case_tenant_id_eight_d_id_fkey" FOREIGN KEY ("tenant_id", "eight_d_id") REFERENCES "eight_d"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eight_d_case" ADD CONSTRAINT "eight_d_case_tenant_id_case_id_fkey" FOREIGN KEY ("tenant_id", "case_id") REFERENCES "case"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- A case is in one open 8D at most.
CREATE UNIQUE INDEX "eight_d_case_open_key" ON "eight_d_case" ("tenant_id", "case_id") WHERE "is_open";
-- What is due, of what is still worked on.
CREATE INDEX "eight_d_due_idx" ON "eight_d" ("tenant_id", "due_at", "id") WHERE "status" = 'OPEN';
-- A sweep looks for 8Ds whose timer is missing.
CREATE INDEX "eight_d_look_again_idx" ON "eight_d" ("tenant_id", "id") WHERE "look_again_at" IS NOT NULL;

-- History is written once: the application can add to it and no more.
REVOKE UPDATE, DELETE ON "eight_d_event" FROM clientele_app;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['eight_d', 'eight_d_event', 'eight_d_case']
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
