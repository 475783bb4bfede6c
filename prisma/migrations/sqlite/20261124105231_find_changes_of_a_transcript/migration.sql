-- CreateIndex
CREATE INDEX "Change_transcriptId_sequence_idx" ON "Change"("transcriptId", "sequence");
