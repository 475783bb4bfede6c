-- CreateTable
CREATE TABLE "LeftBehind" (
    "digest" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LeftBehind_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "JobPlace" (
    "name" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,

    CONSTRAINT "JobPlace_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "LeftBehind_kind_until_idx" ON "LeftBehind"("kind", "until");

-- What is there already was linked when it came.
INSERT INTO "JobPlace" ("name", "sequence") SELECT 'quotations', coalesce(max("sequence"), 0) FROM "Change";
