-- CreateEnum
CREATE TYPE "duty_change" AS ENUM ('GIVEN', 'TAKEN');

-- AlterTable
ALTER TABLE "duty" DROP CONSTRAINT "duty_pkey",
ALTER COLUMN "role" SET DATA TYPE VARCHAR(100),
ADD CONSTRAINT "duty_pkey" PRIMARY KEY ("tenant_id", "user_id", "role");

-- CreateTable
CREATE TABLE "duty_event" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "role" VARCHAR(100) NOT NULL,
    "change" "duty_change" NOT NULL,
    "user_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "duty_event_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "duty_event_tenant_id_role_idx" ON "duty_event"("tenant_id", "role");

-- AddForeignKey
ALTER TABLE "duty_event" ADD CONSTRAINT "duty_event_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "user"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_event" ADD CONSTRAINT "duty_event_tenant_id_actor_id_fkey" FOREIGN KEY ("tenant_id", "actor_id") REFERENCES "user"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Cases whose call waits for somebody to come on duty are few; whoever comes has to be found for all of them at once.
CREATE INDEX "case_event_page_held_idx" ON "case_event" ("tenant_id", "case_id") WHERE "type" = 'PAGE_HELD';

-- What was done about roles is written once: the application can add to it and no more.
REVOKE UPDATE, DELETE ON "duty_event" FROM clientele_app;

ALTER TABLE "duty_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "duty_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON "duty_event"
  USING (tenant_id = nullif(current_setting('clientele.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('clientele.tenant', true), '')::uuid);
