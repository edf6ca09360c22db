-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'REVERTED');

-- CreateEnum
CREATE TYPE "order_kind" AS ENUM ('PURCHASE', 'REFUND');

-- CreateEnum
CREATE TYPE "order_status" AS ENUM ('COMPLETED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "rfm_segment" AS ENUM ('CHAMPIONS', 'LOYAL', 'POTENTIAL_LOYALIST', 'NEW', 'PROMISING', 'NEED_ATTENTION', 'ABOUT_TO_SLEEP', 'AT_RISK', 'CANNOT_LOSE', 'HIBERNATING', 'LOST');

-- CreateEnum
CREATE TYPE "rfm_value_type" AS ENUM ('KEY_VALUE', 'KEY_DEVELOP', 'KEY_KEEP', 'KEY_WIN_BACK', 'GENERAL_VALUE', 'GENERAL_DEVELOP', 'GENERAL_KEEP', 'GENERAL_WIN_BACK');

-- CreateTable
CREATE TABLE "activity" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID,
    "kind" VARCHAR(60) NOT NULL,
    "params" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" UUID,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "customer" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "external_key" VARCHAR(200) NOT NULL,
    "name" VARCHAR(200),
    "email" VARCHAR(320),
    "phone" VARCHAR(60),
    "city" VARCHAR(120),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "import_run_id" UUID,

    CONSTRAINT "customer_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "customer_metric" (
    "tenant_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "order_count" INTEGER NOT NULL,
    "spend_minor" BIGINT NOT NULL,
    "first_ordered_at" TIMESTAMPTZ(3),
    "last_ordered_at" TIMESTAMPTZ(3),

    CONSTRAINT "customer_metric_pkey" PRIMARY KEY ("tenant_id","customer_id")
);

-- CreateTable
CREATE TABLE "upload" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "file_name" VARCHAR(255) NOT NULL,
    "size" BIGINT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "upload_chunk" (
    "tenant_id" UUID NOT NULL,
    "upload_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "upload_chunk_pkey" PRIMARY KEY ("tenant_id","upload_id","ordinal")
);

-- CreateTable
CREATE TABLE "import_run" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "file_name" VARCHAR(255) NOT NULL,
    "file_size" BIGINT NOT NULL,
    "upload_id" UUID,
    "plan" JSONB NOT NULL,
    "strict" BOOLEAN NOT NULL DEFAULT false,
    "as_of" TIMESTAMPTZ(3),
    "status" "import_status" NOT NULL DEFAULT 'QUEUED',
    "failure" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "reverted_at" TIMESTAMPTZ(3),
    "started_by_id" UUID NOT NULL,
    "reverted_by_id" UUID,
    "progress" REAL NOT NULL DEFAULT 0,
    "rows_read" INTEGER NOT NULL DEFAULT 0,
    "rows_rejected" INTEGER NOT NULL DEFAULT 0,
    "orders_created" INTEGER NOT NULL DEFAULT 0,
    "orders_unchanged" INTEGER NOT NULL DEFAULT 0,
    "customers_created" INTEGER NOT NULL DEFAULT 0,
    "customers_changed" INTEGER NOT NULL DEFAULT 0,
    "rfm_snapshot_id" UUID,

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "import_rejection" (
    "tenant_id" UUID NOT NULL,
    "import_run_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "column" TEXT,
    "code" VARCHAR(60) NOT NULL,
    "text" TEXT NOT NULL,
    "cells" TEXT[],
    "origin_run_id" UUID,
    "origin_line" INTEGER,
    "resolved_by_id" UUID,

    CONSTRAINT "import_rejection_pkey" PRIMARY KEY ("tenant_id","import_run_id","line")
);

-- CreateTable
CREATE TABLE "import_customer_change" (
    "tenant_id" UUID NOT NULL,
    "import_run_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "field" VARCHAR(20) NOT NULL,
    "after" TEXT NOT NULL,

    CONSTRAINT "import_customer_change_pkey" PRIMARY KEY ("tenant_id","import_run_id","customer_id","field")
);

-- CreateTable
CREATE TABLE "order" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "number" VARCHAR(200),
    "ordered_at" TIMESTAMPTZ(3) NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "kind" "order_kind" NOT NULL,
    "status" "order_status" NOT NULL,
    "identity" UUID NOT NULL,
    "import_run_id" UUID,
    "import_line" INTEGER,

    CONSTRAINT "order_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "tenant_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "product" VARCHAR(200) NOT NULL,
    "quantity" DECIMAL(18,6),
    "amount_minor" BIGINT NOT NULL,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("tenant_id","order_id","position")
);

-- CreateTable
CREATE TABLE "rfm_policy" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rfm_policy_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "rfm_snapshot" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" VARCHAR(60) NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" UUID NOT NULL,
    "scored_count" INTEGER NOT NULL,
    "unscored_count" INTEGER NOT NULL,
    "population" JSONB NOT NULL,
    "moved_count" INTEGER NOT NULL,

    CONSTRAINT "rfm_snapshot_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "customer_rfm" (
    "tenant_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "snapshot_id" UUID NOT NULL,
    "last_ordered_at" TIMESTAMPTZ(3),
    "recency_days" INTEGER,
    "frequency" INTEGER NOT NULL,
    "monetary_minor" BIGINT NOT NULL,
    "recency_score" SMALLINT,
    "frequency_score" SMALLINT,
    "monetary_score" SMALLINT,
    "segment" "rfm_segment",
    "value_type" "rfm_value_type",

    CONSTRAINT "customer_rfm_pkey" PRIMARY KEY ("tenant_id","customer_id")
);

-- CreateTable
CREATE TABLE "tenant" (
    "id" UUID NOT NULL,
    "slug" VARCHAR(60) NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "time_zone" VARCHAR(60) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "next_customer_number" INTEGER NOT NULL DEFAULT 1,
    "next_import_number" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "locale" VARCHAR(10) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "activity_tenant_id_customer_id_id_idx" ON "activity"("tenant_id", "customer_id", "id");

-- CreateIndex
CREATE INDEX "customer_tenant_id_name_id_idx" ON "customer"("tenant_id", "name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "customer_tenant_id_external_key_key" ON "customer"("tenant_id", "external_key");

-- CreateIndex
CREATE UNIQUE INDEX "customer_tenant_id_number_key" ON "customer"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "customer_metric_tenant_id_spend_minor_customer_id_idx" ON "customer_metric"("tenant_id", "spend_minor", "customer_id");

-- CreateIndex
CREATE INDEX "customer_metric_tenant_id_order_count_customer_id_idx" ON "customer_metric"("tenant_id", "order_count", "customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_run_tenant_id_number_key" ON "import_run"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "order_tenant_id_customer_id_ordered_at_id_idx" ON "order"("tenant_id", "customer_id", "ordered_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "order_tenant_id_identity_key" ON "order"("tenant_id", "identity");

-- CreateIndex
CREATE UNIQUE INDEX "rfm_policy_tenant_id_version_key" ON "rfm_policy"("tenant_id", "version");

-- CreateIndex
CREATE INDEX "rfm_snapshot_tenant_id_computed_at_idx" ON "rfm_snapshot"("tenant_id", "computed_at");

-- CreateIndex
CREATE INDEX "customer_rfm_tenant_id_segment_customer_id_idx" ON "customer_rfm"("tenant_id", "segment", "customer_id");

-- CreateIndex
CREATE INDEX "customer_rfm_tenant_id_recency_score_frequency_score_moneta_idx" ON "customer_rfm"("tenant_id", "recency_score", "frequency_score", "monetary_score", "customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_slug_key" ON "tenant"("slug");

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_tenant_id_customer_id_fkey" FOREIGN KEY ("tenant_id", "customer_id") REFERENCES "customer"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "user"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_tenant_id_import_run_id_fkey" FOREIGN KEY ("tenant_id", "import_run_id") REFERENCES "import_run"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_metric" ADD CONSTRAINT "customer_metric_tenant_id_customer_id_fkey" FOREIGN KEY ("tenant_id", "customer_id") REFERENCES "customer"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "user"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload_chunk" ADD CONSTRAINT "upload_chunk_tenant_id_upload_id_fkey" FOREIGN KEY ("tenant_id", "upload_id") REFERENCES "upload"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_tenant_id_upload_id_fkey" FOREIGN KEY ("tenant_id", "upload_id") REFERENCES "upload"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_tenant_id_started_by_id_fkey" FOREIGN KEY ("tenant_id", "started_by_id") REFERENCES "user"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_tenant_id_reverted_by_id_fkey" FOREIGN KEY ("tenant_id", "reverted_by_id") REFERENCES "user"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_tenant_id_rfm_snapshot_id_fkey" FOREIGN KEY ("tenant_id", "rfm_snapshot_id") REFERENCES "rfm_snapshot"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_rejection" ADD CONSTRAINT "import_rejection_tenant_id_import_run_id_fkey" FOREIGN KEY ("tenant_id", "import_run_id") REFERENCES "import_run"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_customer_change" ADD CONSTRAINT "import_customer_change_tenant_id_import_run_id_fkey" FOREIGN KEY ("tenant_id", "import_run_id") REFERENCES "import_run"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_customer_change" ADD CONSTRAINT "import_customer_change_tenant_id_customer_id_fkey" FOREIGN KEY ("tenant_id", "customer_id") REFERENCES "customer"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_tenant_id_customer_id_fkey" FOREIGN KEY ("tenant_id", "customer_id") REFERENCES "customer"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_tenant_id_import_run_id_fkey" FOREIGN KEY ("tenant_id", "import_run_id") REFERENCES "import_run"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_tenant_id_order_id_fkey" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "order"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rfm_policy" ADD CONSTRAINT "rfm_policy_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "user"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rfm_snapshot" ADD CONSTRAINT "rfm_snapshot_tenant_id_policy_id_fkey" FOREIGN KEY ("tenant_id", "policy_id") REFERENCES "rfm_policy"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rfm_snapshot" ADD CONSTRAINT "rfm_snapshot_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "user"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_rfm" ADD CONSTRAINT "customer_rfm_tenant_id_customer_id_fkey" FOREIGN KEY ("tenant_id", "customer_id") REFERENCES "customer"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_rfm" ADD CONSTRAINT "customer_rfm_tenant_id_snapshot_id_fkey" FOREIGN KEY ("tenant_id", "snapshot_id") REFERENCES "rfm_snapshot"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
