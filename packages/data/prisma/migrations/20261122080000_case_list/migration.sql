-- CreateTable
CREATE TABLE "case_text" (
    "tenant_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "topic" TEXT,

    CONSTRAINT "case_text_pkey" PRIMARY KEY ("tenant_id","case_id")
);

-- AddForeignKey
ALTER TABLE "case_text" ADD CONSTRAINT "case_text_tenant_id_case_id_fkey" FOREIGN KEY ("tenant_id", "case_id") REFERENCES "case"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Lists of cases in their orders. What they are filtered by lies behind: a filter that few of a million cases meet is checked
-- in the index, without going to each of them.
CREATE INDEX "case_priority_idx" ON "case"("tenant_id", "priority", "opened_at", "id", "kind", "channel", "severity", "urgency", "status", "assignee_id", "breached", "due_at", "level");
DROP INDEX "case_tenant_id_opened_at_id_idx";
CREATE INDEX "case_newest_idx" ON "case"("tenant_id", "opened_at", "id", "kind", "channel", "severity", "urgency", "priority", "status", "assignee_id", "breached", "due_at", "level");

-- The queue as it is worked on, and what is counted of it: what is settled, which is nearly all, is not even in the index.
CREATE INDEX "case_open_priority_idx" ON "case" ("tenant_id", "priority", "opened_at", "id")
  INCLUDE ("kind", "channel", "severity", "urgency", "status", "assignee_id", "breached", "due_at", "level")
  WHERE "status" NOT IN ('RESOLVED', 'CLOSED');

-- Text as rules compare it.
CREATE FUNCTION fold_text(part text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
  'SELECT normalize(replace(lower(upper(normalize(part, NFKC) COLLATE "und-x-icu")), ''ς'', ''σ''), NFKC)';

-- A text whose every three characters are its grams. What is not ASCII is doubled before, so that two characters are enough to
-- find a Chinese word.
CREATE FUNCTION doubled_text(whole text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
  $$SELECT regexp_replace(whole, '([^\x01-\x7f])', '\1\1', 'g')$$;

-- The grams of a stored text: three at a time from each of three beginnings. What is left over at the ends does no harm.
CREATE FUNCTION text_grams(whole text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT string_to_array(regexp_replace(d, '(...)', E'\\1\x01', 'g'), E'\x01')
    || string_to_array(regexp_replace(substr(d, 2), '(...)', E'\\1\x01', 'g'), E'\x01')
    || string_to_array(regexp_replace(substr(d, 3), '(...)', E'\\1\x01', 'g'), E'\x01')
  FROM public.doubled_text(whole) d
$$;

CREATE FUNCTION keep_case_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO case_text (tenant_id, case_id, subject, topic)
  VALUES (NEW.tenant_id, NEW.id, fold_text(NEW.subject), fold_text(NEW.topic))
  ON CONFLICT (tenant_id, case_id) DO UPDATE SET subject = excluded.subject, topic = excluded.topic;
  RETURN NULL;
END
$$;
CREATE TRIGGER case_text AFTER INSERT OR UPDATE OF "subject", "topic" ON "case"
  FOR EACH ROW EXECUTE FUNCTION keep_case_text();

INSERT INTO "case_text" SELECT "tenant_id", "id", fold_text("subject"), fold_text("topic") FROM "case";

-- The tenant is one of the grams: what other tenants wrote is never looked at.
CREATE INDEX "case_text_gram_idx" ON "case_text"
  USING gin ((text_grams("subject" || E'\n' || coalesce("topic", '')) || "tenant_id"::text));

ALTER TABLE "case_text" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "case_text" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON "case_text"
  USING (tenant_id = nullif(current_setting('clientele.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('clientele.tenant', true), '')::uuid);
-- For the owner's function below, which asks for the tenant itself.
CREATE POLICY search ON "case_text" FOR SELECT TO CURRENT_USER USING (true);

-- The cases of the tenant with a folded text in their subject or topic, `most` at most; none for a text too short to have
-- grams. Under row-level security PostgreSQL asks an index only by operators that could tell nobody anything, and that of grams
-- is not known to be one: so the owner asks, of the stamped tenant alone, and answers ids.
CREATE FUNCTION cases_with_text(part text, most int) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public SET enable_seqscan = off AS $$
DECLARE
  tenant uuid := nullif(current_setting('clientele.tenant', true), '')::uuid;
  whole text := doubled_text(part);
  grams text[] := ARRAY(SELECT substr(whole, i, 3) FROM generate_series(1, length(whole) - 2) i);
BEGIN
  IF cardinality(grams) = 0 OR tenant IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT t.case_id FROM case_text t
    WHERE (text_grams(t.subject || E'\n' || coalesce(t.topic, '')) || t.tenant_id::text) @> (grams || tenant::text)
      AND t.tenant_id = tenant AND (position(part IN t.subject) > 0 OR position(part IN t.topic) > 0)
    LIMIT most;
END
$$;
REVOKE ALL ON FUNCTION cases_with_text(text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases_with_text(text, int) TO clientele_app;
