-- CreateTable
CREATE TABLE "Translation" (
    "transcriptId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "ofSlug" TEXT NOT NULL,
    CONSTRAINT "Translation_transcriptId_fkey" FOREIGN KEY ("transcriptId") REFERENCES "Transcript" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Translation_ofSlug_idx" ON "Translation"("ofSlug");
