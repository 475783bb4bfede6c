-- CreateTable
CREATE TABLE "LeftBehind" (
    "digest" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "until" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "JobPlace" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "sequence" INTEGER NOT NULL
);

-- CreateIndex
CREATE INDEX "LeftBehind_kind_until_idx" ON "LeftBehind"("kind", "until");

-- What is there already was linked when it came.
INSERT INTO "JobPlace" ("name", "sequence") SELECT 'quotations', coalesce(max("sequence"), 0) FROM "Change";
