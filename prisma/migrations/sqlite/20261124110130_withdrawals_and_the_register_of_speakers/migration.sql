-- CreateTable
CREATE TABLE "WithdrawnTranscript" (
    "transcriptId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawnAt" DATETIME NOT NULL,
    "body" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "WithdrawnAddress" (
    "address" TEXT NOT NULL PRIMARY KEY,
    "transcriptId" INTEGER NOT NULL,
    CONSTRAINT "WithdrawnAddress_transcriptId_fkey" FOREIGN KEY ("transcriptId") REFERENCES "WithdrawnTranscript" ("transcriptId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PastWithdrawal" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "transcriptId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawnAt" DATETIME NOT NULL,
    "restoredAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "FormerSpeakerSlug" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "speakerId" INTEGER NOT NULL,
    CONSTRAINT "FormerSpeakerSlug_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SpeakerProfile" (
    "speakerId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "biography" TEXT,
    "picture" TEXT,
    "credit" TEXT,
    CONSTRAINT "SpeakerProfile_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Picture" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "sourceDigest" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "SpeakerEdit" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "entry" TEXT,
    "base" TEXT,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "StatementSpeaker" (
    "statementId" TEXT NOT NULL PRIMARY KEY,
    "transcriptId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "label" TEXT
);

-- CreateTable
CREATE TABLE "SpeakerChange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "slugs" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "moved" TEXT NOT NULL,
    "undoneBy" INTEGER,
    "undoes" INTEGER
);

-- CreateTable
CREATE TABLE "SpeakerProposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "actorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "asked" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "WithdrawnTranscript_slug_key" ON "WithdrawnTranscript"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "WithdrawnTranscript_path_key" ON "WithdrawnTranscript"("path");

-- CreateIndex
CREATE INDEX "WithdrawnTranscript_date_idx" ON "WithdrawnTranscript"("date");

-- CreateIndex
CREATE INDEX "WithdrawnAddress_transcriptId_idx" ON "WithdrawnAddress"("transcriptId");

-- CreateIndex
CREATE INDEX "PastWithdrawal_transcriptId_idx" ON "PastWithdrawal"("transcriptId");

-- CreateIndex
CREATE INDEX "FormerSpeakerSlug_speakerId_idx" ON "FormerSpeakerSlug"("speakerId");

-- CreateIndex
CREATE INDEX "StatementSpeaker_transcriptId_idx" ON "StatementSpeaker"("transcriptId");

-- CreateIndex
CREATE INDEX "SpeakerChange_at_idx" ON "SpeakerChange"("at");

-- CreateIndex
CREATE INDEX "SpeakerProposal_at_idx" ON "SpeakerProposal"("at");
