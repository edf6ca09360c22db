-- AlterTable
ALTER TABLE "case" ADD COLUMN     "edited_version" INTEGER NOT NULL DEFAULT 1;
