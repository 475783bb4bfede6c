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
CREATE TABLE "Translation" (
    "transcriptId" INTEGER NOT NULL,
    "ofSlug" TEXT NOT NULL,

    CONSTRAINT "Translation_pkey" PRIMARY KEY ("transcriptId")
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

-- CreateTable
CREATE TABLE "Editor" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL,
    "disabledAt" TIMESTAMP(3),
    "twoFactorEnabled" BOOLEAN DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Editor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditorSession" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "EditorSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Credential" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "password" TEXT,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeCode" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failedVerificationCount" INTEGER DEFAULT 0,
    "lockedUntil" TIMESTAMP(3),

    CONSTRAINT "OneTimeCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passkey" (
    "id" TEXT NOT NULL,
    "name" TEXT,
    "publicKey" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "credentialID" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "deviceType" TEXT NOT NULL,
    "backedUp" BOOLEAN NOT NULL,
    "transports" TEXT,
    "createdAt" TIMESTAMP(3),
    "aaguid" TEXT,

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" SERIAL NOT NULL,
    "editorId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "beginning" TEXT NOT NULL,
    "scopes" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "lastUsedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL,
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
    "publishAt" TIMESTAMP(3),
    "publisherId" TEXT,
    "publisherName" TEXT,
    "overRevision" INTEGER,
    "failure" TEXT,
    "sourceUrl" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedByName" TEXT NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftSource" (
    "draftId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "DraftSource_pkey" PRIMARY KEY ("draftId")
);

-- CreateTable
CREATE TABLE "DraftPresence" (
    "draftId" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DraftPresence_pkey" PRIMARY KEY ("draftId","actorId")
);

-- CreateTable
CREATE TABLE "DeskEdition" (
    "transcriptId" INTEGER NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DeskEdition_pkey" PRIMARY KEY ("transcriptId")
);

-- CreateTable
CREATE TABLE "WithdrawnTranscript" (
    "transcriptId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMP(3) NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "WithdrawnTranscript_pkey" PRIMARY KEY ("transcriptId")
);

-- CreateTable
CREATE TABLE "WithdrawnAddress" (
    "address" TEXT NOT NULL,
    "transcriptId" INTEGER NOT NULL,

    CONSTRAINT "WithdrawnAddress_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "PastWithdrawal" (
    "id" SERIAL NOT NULL,
    "transcriptId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMP(3) NOT NULL,
    "restoredAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PastWithdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormerSpeakerSlug" (
    "slug" TEXT NOT NULL,
    "speakerId" INTEGER NOT NULL,

    CONSTRAINT "FormerSpeakerSlug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "SpeakerProfile" (
    "speakerId" INTEGER NOT NULL,
    "biography" TEXT,
    "picture" TEXT,
    "credit" TEXT,

    CONSTRAINT "SpeakerProfile_pkey" PRIMARY KEY ("speakerId")
);

-- CreateTable
CREATE TABLE "Picture" (
    "name" TEXT NOT NULL,
    "sourceDigest" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "Picture_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "SpeakerEdit" (
    "slug" TEXT NOT NULL,
    "entry" TEXT,
    "base" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SpeakerEdit_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "StatementSpeaker" (
    "statementId" TEXT NOT NULL,
    "transcriptId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "label" TEXT,

    CONSTRAINT "StatementSpeaker_pkey" PRIMARY KEY ("statementId")
);

-- CreateTable
CREATE TABLE "SpeakerChange" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "slugs" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "moved" TEXT NOT NULL,
    "undoneBy" INTEGER,
    "undoes" INTEGER,

    CONSTRAINT "SpeakerChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpeakerProposal" (
    "id" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "asked" TEXT NOT NULL,

    CONSTRAINT "SpeakerProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Webhook" (
    "id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "events" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdBy" TEXT NOT NULL,
    "disabledAt" TIMESTAMP(3),

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "id" TEXT NOT NULL,
    "webhookId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "deliveredAt" TIMESTAMP(3),
    "lastStatus" INTEGER,
    "lastProblem" TEXT,

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Transcript_slug_key" ON "Transcript"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Transcript_path_key" ON "Transcript"("path");

-- CreateIndex
CREATE INDEX "Transcript_date_slug_idx" ON "Transcript"("date", "slug");

-- CreateIndex
CREATE INDEX "Translation_ofSlug_idx" ON "Translation"("ofSlug");

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
CREATE INDEX "Change_transcriptId_sequence_idx" ON "Change"("transcriptId", "sequence");

-- CreateIndex
CREATE INDEX "QuotationLink_fromTranscriptId_idx" ON "QuotationLink"("fromTranscriptId");

-- CreateIndex
CREATE INDEX "QuotationLink_toId_idx" ON "QuotationLink"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "QuotationLink_fromId_toId_key" ON "QuotationLink"("fromId", "toId");

-- CreateIndex
CREATE UNIQUE INDEX "Editor_email_key" ON "Editor"("email");

-- CreateIndex
CREATE UNIQUE INDEX "EditorSession_token_key" ON "EditorSession"("token");

-- CreateIndex
CREATE INDEX "EditorSession_userId_idx" ON "EditorSession"("userId");

-- CreateIndex
CREATE INDEX "Credential_userId_idx" ON "Credential"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeCode_userId_key" ON "OneTimeCode"("userId");

-- CreateIndex
CREATE INDEX "OneTimeCode_secret_idx" ON "OneTimeCode"("secret");

-- CreateIndex
CREATE INDEX "Passkey_userId_idx" ON "Passkey"("userId");

-- CreateIndex
CREATE INDEX "Passkey_credentialID_idx" ON "Passkey"("credentialID");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_hash_key" ON "ApiToken"("hash");

-- CreateIndex
CREATE INDEX "ApiToken_editorId_idx" ON "ApiToken"("editorId");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_id_idx" ON "AuditEntry"("actorId", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_action_id_idx" ON "AuditEntry"("action", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectKind_subjectId_id_idx" ON "AuditEntry"("subjectKind", "subjectId", "id");

-- CreateIndex
CREATE INDEX "Draft_state_publishAt_idx" ON "Draft"("state", "publishAt");

-- CreateIndex
CREATE INDEX "Draft_ownerId_state_idx" ON "Draft"("ownerId", "state");

-- CreateIndex
CREATE INDEX "Draft_transcriptId_idx" ON "Draft"("transcriptId");

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

-- CreateIndex
CREATE INDEX "WebhookDelivery_state_nextAt_idx" ON "WebhookDelivery"("state", "nextAt");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookDelivery_webhookId_sequence_key" ON "WebhookDelivery"("webhookId", "sequence");

-- AddForeignKey
ALTER TABLE "Translation" ADD CONSTRAINT "Translation_transcriptId_fkey" FOREIGN KEY ("transcriptId") REFERENCES "Transcript"("id") ON DELETE CASCADE ON UPDATE CASCADE;

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

-- AddForeignKey
ALTER TABLE "EditorSession" ADD CONSTRAINT "EditorSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Editor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credential" ADD CONSTRAINT "Credential_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Editor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeCode" ADD CONSTRAINT "OneTimeCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Editor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Editor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "Editor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftSource" ADD CONSTRAINT "DraftSource_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftPresence" ADD CONSTRAINT "DraftPresence_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WithdrawnAddress" ADD CONSTRAINT "WithdrawnAddress_transcriptId_fkey" FOREIGN KEY ("transcriptId") REFERENCES "WithdrawnTranscript"("transcriptId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerSpeakerSlug" ADD CONSTRAINT "FormerSpeakerSlug_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakerProfile" ADD CONSTRAINT "SpeakerProfile_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "Webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The audit log only grows.
CREATE FUNCTION "refuse_change_of_audit_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log only grows: an entry can not be changed or deleted.';
END $$;
CREATE TRIGGER "AuditEntry_refuse_change" BEFORE UPDATE OR DELETE ON "AuditEntry"
FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_audit_entry"();
CREATE TRIGGER "AuditEntry_refuse_truncate" BEFORE TRUNCATE ON "AuditEntry"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_audit_entry"();
