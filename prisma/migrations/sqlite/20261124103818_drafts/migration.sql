-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "ownerName" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "title" TEXT,
    "date" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "transcriptId" INTEGER,
    "fromRevision" INTEGER,
    "reason" TEXT,
    "publishAt" DATETIME,
    "publisherId" TEXT,
    "publisherName" TEXT,
    "overRevision" INTEGER,
    "failure" TEXT,
    "sourceUrl" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "updatedByName" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "DraftSource" (
    "draftId" TEXT NOT NULL PRIMARY KEY,
    "fileName" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "DraftSource_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DraftPresence" (
    "draftId" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "seenAt" DATETIME NOT NULL,

    PRIMARY KEY ("draftId", "actorId"),
    CONSTRAINT "DraftPresence_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DeskEdition" (
    "transcriptId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "publishedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "Draft_state_publishAt_idx" ON "Draft"("state", "publishAt");

-- CreateIndex
CREATE INDEX "Draft_ownerId_state_idx" ON "Draft"("ownerId", "state");

-- CreateIndex
CREATE INDEX "Draft_transcriptId_idx" ON "Draft"("transcriptId");
