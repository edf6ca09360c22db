-- AlterEnum
ALTER TYPE "case_stream" ADD VALUE 'ROUTING';

-- AlterEnum
ALTER TYPE "policy_kind" ADD VALUE 'ROUTING';

-- AlterTable
ALTER TABLE "case" ADD COLUMN     "queue_reason" VARCHAR(60),
ADD COLUMN     "queued_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "agent" (
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "skills" VARCHAR(60)[],
    "languages" VARCHAR(10)[],
    "tiers" VARCHAR(100)[],
    "capacity" JSONB NOT NULL,
    "total_capacity" INTEGER,
    "is_away" BOOLEAN NOT NULL DEFAULT false,
    "last_assigned_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agent_pkey" PRIMARY KEY ("tenant_id","user_id")
);

-- AddForeignKey
ALTER TABLE "agent" ADD CONSTRAINT "agent_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "user"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The queue: what waits for somebody who can take it.
CREATE INDEX "case_queue_idx" ON "case" ("tenant_id", "queued_at", "id") WHERE "queued_at" IS NOT NULL;
-- How much everybody has.
CREATE INDEX "case_load_idx" ON "case" ("tenant_id", "assignee_id", "channel")
  WHERE "assignee_id" IS NOT NULL AND "status" NOT IN ('RESOLVED', 'CLOSED');

ALTER TABLE "agent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agent" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON "agent"
  USING (tenant_id = nullif(current_setting('clientele.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('clientele.tenant', true), '')::uuid);
