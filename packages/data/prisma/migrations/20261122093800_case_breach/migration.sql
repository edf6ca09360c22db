-- CreateEnum
CREATE TYPE "clock_name" AS ENUM ('ACKNOWLEDGEMENT', 'FIRST_RESPONSE', 'NEXT_RESPONSE', 'CONTAINMENT', 'RESOLUTION');

-- CreateEnum
CREATE TYPE "breach_cause" AS ENUM ('TERMS_CHANGED', 'NOBODY_HAD_IT', 'REOPENED', 'SOMEBODY_HAD_IT');

-- AlterTable
-- Clocks are computed by policies and calendars, so SQL cannot say which promises were broken before: of every workspace that is
-- there already (-1) a worker computes them from the histories of its cases.
ALTER TABLE "tenant" ADD COLUMN     "breach_revision" INTEGER NOT NULL DEFAULT -1,
ADD COLUMN     "breaches_after" UUID;
ALTER TABLE "tenant" ALTER COLUMN "breach_revision" SET DEFAULT 0;

-- CreateTable
CREATE TABLE "case_breach" (
    "tenant_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "clock" "clock_name" NOT NULL,
    "round" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "policy" VARCHAR(60) NOT NULL,
    "priority" "case_priority" NOT NULL,
    "level" SMALLINT NOT NULL,
    "cause" "breach_cause" NOT NULL,

    CONSTRAINT "case_breach_pkey" PRIMARY KEY ("tenant_id","case_id","clock","round")
);

-- AddForeignKey
ALTER TABLE "case_breach" ADD CONSTRAINT "case_breach_tenant_id_case_id_fkey" FOREIGN KEY ("tenant_id", "case_id") REFERENCES "case"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A new workspace has some hundred rows, as far as plans are concerned.
ALTER TABLE "case_breach" ALTER COLUMN "tenant_id" SET (n_distinct = -0.005);

ALTER TABLE "case_breach" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "case_breach" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON "case_breach"
  USING (tenant_id = nullif(current_setting('clientele.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('clientele.tenant', true), '')::uuid);
