-- AlterTable
ALTER TABLE "Statement" ADD COLUMN     "corrections" TEXT;
