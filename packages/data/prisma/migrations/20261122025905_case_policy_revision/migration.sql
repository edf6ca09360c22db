-- AlterTable
ALTER TABLE "case" ADD COLUMN     "policy_revision" INTEGER NOT NULL DEFAULT 0;

-- Open cases that were not yet settled by the newest policies; none of them as a rule.
CREATE INDEX "case_policy_revision_idx" ON "case" ("tenant_id", "policy_revision") WHERE "status" NOT IN ('RESOLVED', 'CLOSED');
