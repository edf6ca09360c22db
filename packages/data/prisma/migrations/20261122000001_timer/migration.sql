-- CreateEnum
CREATE TYPE "timer_subject" AS ENUM ('CASE');

-- CreateTable
CREATE TABLE "timer" (
    "tenant_id" UUID NOT NULL,
    "subject" "timer_subject" NOT NULL,
    "subject_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "wake_at" TIMESTAMPTZ(3) NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "timer_pkey" PRIMARY KEY ("tenant_id","subject","subject_id")
);

-- CreateIndex
CREATE INDEX "timer_wake_at_idx" ON "timer"("wake_at");

-- AddForeignKey
ALTER TABLE "timer" ADD CONSTRAINT "timer_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "timer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "timer" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON "timer"
  USING (tenant_id = nullif(current_setting('clientele.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('clientele.tenant', true), '')::uuid);

-- A worker takes whatever is due next, whoever's it is; the timers are all it sees before it is stamped with their tenant.
CREATE POLICY worker ON "timer" USING (current_setting('clientele.door', true) = 'worker');
