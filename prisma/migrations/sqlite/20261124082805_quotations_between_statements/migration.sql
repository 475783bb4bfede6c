-- CreateTable
CREATE TABLE "QuotationLink" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "fromId" TEXT NOT NULL,
    "fromTranscriptId" INTEGER NOT NULL,
    "toId" TEXT NOT NULL,
    "quoted" TEXT NOT NULL,
    "said" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "QuotationLink_fromTranscriptId_idx" ON "QuotationLink"("fromTranscriptId");

-- CreateIndex
CREATE INDEX "QuotationLink_toId_idx" ON "QuotationLink"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "QuotationLink_fromId_toId_key" ON "QuotationLink"("fromId", "toId");
