-- INSERT OR REPLACE deletes without asking the trigger that refuses to.
CREATE TRIGGER "AuditEntry_refuse_replace" BEFORE INSERT ON "AuditEntry"
WHEN EXISTS (SELECT 1 FROM "AuditEntry" WHERE "id" = NEW."id")
BEGIN
  SELECT RAISE(ABORT, 'The audit log only grows: an entry can not be replaced.');
END;
