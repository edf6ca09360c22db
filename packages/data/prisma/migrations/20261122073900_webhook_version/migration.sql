-- AlterTable
ALTER TABLE "webhook_endpoint" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- What an endpoint was sent last.
CREATE INDEX "notice_endpoint_idx" ON "notice" ("tenant_id", "endpoint_id", "ordinal") WHERE "endpoint_id" IS NOT NULL;
