-- CreateTable
CREATE TABLE "FormerSlug" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "transcriptId" INTEGER NOT NULL,
    CONSTRAINT "FormerSlug_transcriptId_fkey" FOREIGN KEY ("transcriptId") REFERENCES "Transcript" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "transcriptId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "reason" TEXT,
    "createdAt" DATETIME NOT NULL,
    "body" TEXT,
    CONSTRAINT "Revision_transcriptId_fkey" FOREIGN KEY ("transcriptId") REFERENCES "Transcript" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Exchange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "transcriptId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    CONSTRAINT "Exchange_transcriptId_fkey" FOREIGN KEY ("transcriptId") REFERENCES "Transcript" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "transcriptId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "speakerId" INTEGER,
    "exchangeId" INTEGER,
    "label" TEXT,
    "text" TEXT NOT NULL,
    "paragraphs" TEXT NOT NULL,
    "certainty" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "column" INTEGER NOT NULL,
    CONSTRAINT "Statement_transcriptId_fkey" FOREIGN KEY ("transcriptId") REFERENCES "Transcript" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Statement_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Statement_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RetiredStatement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "transcriptId" INTEGER NOT NULL,
    "mergedInto" TEXT,
    "text" TEXT NOT NULL,
    "retiredAt" DATETIME NOT NULL,
    CONSTRAINT "RetiredStatement_transcriptId_fkey" FOREIGN KEY ("transcriptId") REFERENCES "Transcript" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Speaker" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "registered" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "SpeakerLabel" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "speakerId" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "since" TEXT,
    "until" TEXT,
    CONSTRAINT "SpeakerLabel_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SpeakerRole" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "speakerId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "since" TEXT,
    "until" TEXT,
    CONSTRAINT "SpeakerRole_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Change" (
    "sequence" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "transcriptId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "FormerSlug_transcriptId_idx" ON "FormerSlug"("transcriptId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_transcriptId_number_key" ON "Revision"("transcriptId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Exchange_transcriptId_ordinal_key" ON "Exchange"("transcriptId", "ordinal");

-- CreateIndex
CREATE INDEX "Statement_transcriptId_ordinal_idx" ON "Statement"("transcriptId", "ordinal");

-- CreateIndex
CREATE INDEX "Statement_speakerId_idx" ON "Statement"("speakerId");

-- CreateIndex
CREATE INDEX "Statement_exchangeId_idx" ON "Statement"("exchangeId");

-- CreateIndex
CREATE INDEX "RetiredStatement_transcriptId_idx" ON "RetiredStatement"("transcriptId");

-- CreateIndex
CREATE UNIQUE INDEX "Speaker_slug_key" ON "Speaker"("slug");

-- CreateIndex
CREATE INDEX "Speaker_name_idx" ON "Speaker"("name");

-- CreateIndex
CREATE INDEX "SpeakerLabel_label_idx" ON "SpeakerLabel"("label");

-- CreateIndex
CREATE INDEX "SpeakerLabel_speakerId_idx" ON "SpeakerLabel"("speakerId");

-- CreateIndex
CREATE INDEX "SpeakerRole_speakerId_idx" ON "SpeakerRole"("speakerId");

-- CreateIndex
CREATE UNIQUE INDEX "Transcript_slug_key" ON "Transcript"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Transcript_path_key" ON "Transcript"("path");

-- CreateIndex
CREATE INDEX "Transcript_date_slug_idx" ON "Transcript"("date", "slug");
