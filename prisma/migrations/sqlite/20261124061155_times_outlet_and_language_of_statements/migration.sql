-- AlterTable
ALTER TABLE "Statement" ADD COLUMN "end" REAL;
ALTER TABLE "Statement" ADD COLUMN "language" TEXT;
ALTER TABLE "Statement" ADD COLUMN "outlet" TEXT;
ALTER TABLE "Statement" ADD COLUMN "start" REAL;
