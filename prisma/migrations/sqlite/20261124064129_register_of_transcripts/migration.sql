-- AlterTable
ALTER TABLE "Transcript" ADD COLUMN "registerHash" TEXT;
