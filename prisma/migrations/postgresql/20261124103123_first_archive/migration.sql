-- CreateTable
CREATE TABLE "Transcript" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "place" TEXT,
    "event" TEXT,
    "language" TEXT NOT NULL,
    "sourceName" TEXT,
    "sourceUrl" TEXT,
    "path" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "registerHash" TEXT,
    "readingHash" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "statementCount" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Transcript_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormerSlug" (
    "slug" TEXT NOT NULL,
    "transcriptId" INTEGER NOT NULL,

    CONSTRAINT "FormerSlug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" SERIAL NOT NULL,
    "transcriptId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "reason" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "body" TEXT,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Exchange" (
    "id" SERIAL NOT NULL,
    "transcriptId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "Exchange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" TEXT NOT NULL,
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
    "start" DOUBLE PRECISION,
    "end" DOUBLE PRECISION,
    "outlet" TEXT,
    "language" TEXT,

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RetiredStatement" (
    "id" TEXT NOT NULL,
    "transcriptId" INTEGER NOT NULL,
    "mergedInto" TEXT,
    "text" TEXT NOT NULL,
    "retiredAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RetiredStatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Speaker" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "registered" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Speaker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpeakerLabel" (
    "id" SERIAL NOT NULL,
    "speakerId" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "since" TEXT,
    "until" TEXT,

    CONSTRAINT "SpeakerLabel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpeakerRole" (
    "id" SERIAL NOT NULL,
    "speakerId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "since" TEXT,
    "until" TEXT,

    CONSTRAINT "SpeakerRole_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "sequence" SERIAL NOT NULL,
    "transcriptId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "QuotationLink" (
    "id" SERIAL NOT NULL,
    "fromId" TEXT NOT NULL,
    "fromTranscriptId" INTEGER NOT NULL,
    "toId" TEXT NOT NULL,
    "quoted" TEXT NOT NULL,
    "said" TEXT NOT NULL,

    CONSTRAINT "QuotationLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Transcript_slug_key" ON "Transcript"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Transcript_path_key" ON "Transcript"("path");

-- CreateIndex
CREATE INDEX "Transcript_date_slug_idx" ON "Transcript"("date", "slug");

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
CREATE INDEX "QuotationLink_fromTranscriptId_idx" ON "QuotationLink"("fromTranscriptId");

-- CreateIndex
CREATE INDEX "QuotationLink_toId_idx" ON "QuotationLink"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "QuotationLink_fromId_toId_key" ON "QuotationLink"("fromId", "toId");

-- AddForeignKey
ALTER TABLE "FormerSlug" ADD CONSTRAINT "FormerSlug_transcriptId_fkey" FOREIGN KEY ("transcriptId") REFERENCES "Transcript"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_transcriptId_fkey" FOREIGN KEY ("transcriptId") REFERENCES "Transcript"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exchange" ADD CONSTRAINT "Exchange_transcriptId_fkey" FOREIGN KEY ("transcriptId") REFERENCES "Transcript"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_transcriptId_fkey" FOREIGN KEY ("transcriptId") REFERENCES "Transcript"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetiredStatement" ADD CONSTRAINT "RetiredStatement_transcriptId_fkey" FOREIGN KEY ("transcriptId") REFERENCES "Transcript"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakerLabel" ADD CONSTRAINT "SpeakerLabel_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakerRole" ADD CONSTRAINT "SpeakerRole_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker"("id") ON DELETE CASCADE ON UPDATE CASCADE;
