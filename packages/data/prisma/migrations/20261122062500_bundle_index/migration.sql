-- Of the notices that were ever enqueued few go out as a part of another one: the index holds those alone. Holding all, it cost
-- every new notice an entry, and a server that knew a growing table for an empty one took it for the way to any notice.
DROP INDEX "notice_tenant_id_bundled_into_id_idx";
CREATE INDEX "notice_bundle_idx" ON "notice" ("tenant_id", "bundled_into_id") WHERE "bundled_into_id" IS NOT NULL;
