-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a city's server has beside the tables of every data folder, as one script: version 0018.

-- What a city's server takes in from its booths: rows, sealed submissions, what it cannot read, and health.
--
-- Every policy names `session_user`, so that no function and no role that is put on can lend a booth another's
-- letters. Booths neither read what they have written nor name a conflict's target: both would need SELECT.
CREATE TABLE booths (
    letters text PRIMARY KEY CHECK (letters ~ '^[A-Z]{1,2}$'),
    slot smallint CHECK (slot BETWEEN 0 AND 63), -- machines at which no visit begins have none
    place text NOT NULL,
    login text NOT NULL UNIQUE,
    folder uuid,
    made_at timestamptz NOT NULL DEFAULT now(),
    removed_at timestamptz,
    desk boolean NOT NULL DEFAULT false, -- its letters begin receipt numbers and codes as a booth's do
    serves text[] NOT NULL DEFAULT '{}', -- empty: every booth
    CHECK (desk OR slot IS NOT NULL)
);
-- Codes live for minutes, letters for ever.
CREATE UNIQUE INDEX ON booths (slot) WHERE removed_at IS NULL;
CREATE TABLE cursors (
    booth text NOT NULL REFERENCES booths,
    lane text NOT NULL CHECK (lane IN ('calls', 'rest')),
    acked bigint NOT NULL DEFAULT 0,
    acked_id uuid,
    PRIMARY KEY (booth, lane)
);
-- The only unique constraint: with a second one, ON CONFLICT DO NOTHING would swallow what is no repeat.
CREATE TABLE events (
    id uuid PRIMARY KEY,
    booth text NOT NULL,
    lane text NOT NULL,
    seq bigint NOT NULL,
    kind text NOT NULL,
    body jsonb NOT NULL,
    offset_s double precision NOT NULL,
    offset_error_s double precision NOT NULL,
    taken_at timestamptz NOT NULL DEFAULT now()
) PARTITION BY RANGE (id);
CREATE TABLE events_default PARTITION OF events DEFAULT;
CREATE INDEX ON events (booth, lane, seq);
CREATE INDEX ON events USING brin (taken_at);
CREATE TABLE sealed_cases (
    id uuid PRIMARY KEY,
    booth text NOT NULL,
    seq bigint NOT NULL,
    number text NOT NULL,
    body jsonb NOT NULL,
    taken_at timestamptz NOT NULL DEFAULT now(),
    CHECK (split_part(number, '-', 1) = booth)
);
CREATE INDEX ON sealed_cases (number);
CREATE INDEX ON sealed_cases (booth);
CREATE TABLE refused_rows (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    booth text NOT NULL,
    lane text NOT NULL,
    seq bigint NOT NULL,
    kind text NOT NULL,
    body bytea NOT NULL,
    why text NOT NULL,
    taken_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE booth_health (
    booth text PRIMARY KEY REFERENCES booths,
    at timestamptz NOT NULL,
    report jsonb NOT NULL
);
CREATE FUNCTION my_letters() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$ SELECT letters FROM public.booths WHERE login = session_user AND removed_at IS NULL $$;
-- The highest receipt number given out under one's own letters: a new machine must not begin below it.
CREATE FUNCTION my_receipt_floor() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT coalesce(max(split_part(number, '-', 2)::bigint), 0) FROM public.sealed_cases
    WHERE booth = public.my_letters() AND split_part(number, '-', 2) ~ '^[0-9]{6}$'
$$;
ALTER TABLE booths ENABLE ROW LEVEL SECURITY;
ALTER TABLE cursors ENABLE ROW LEVEL SECURITY;
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
ALTER TABLE sealed_cases ENABLE ROW LEVEL SECURITY;
ALTER TABLE refused_rows ENABLE ROW LEVEL SECURITY;
ALTER TABLE booth_health ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON booths FOR SELECT TO kiosk_booths USING (login = session_user);
CREATE POLICY my_folder ON booths FOR UPDATE TO kiosk_booths
USING (login = session_user AND removed_at IS NULL) WITH CHECK (login = session_user);
CREATE POLICY mine ON cursors TO kiosk_booths USING (booth = my_letters()) WITH CHECK (booth = my_letters());
CREATE POLICY mine ON booth_health TO kiosk_booths
    USING (booth = my_letters()) WITH CHECK (booth = my_letters());
CREATE POLICY mine ON events FOR INSERT TO kiosk_booths WITH CHECK (booth = my_letters());
CREATE POLICY mine ON sealed_cases FOR INSERT TO kiosk_booths WITH CHECK (booth = my_letters());
CREATE POLICY mine ON refused_rows FOR INSERT TO kiosk_booths WITH CHECK (booth = my_letters());
CREATE POLICY read ON booths FOR SELECT
    TO kiosk_guides, kiosk_desks, kiosk_projector, kiosk_web, kiosk_backup USING (true);
CREATE POLICY read ON cursors FOR SELECT TO kiosk_desks, kiosk_projector, kiosk_backup USING (true);
CREATE POLICY read ON booth_health FOR SELECT TO kiosk_desks, kiosk_web, kiosk_backup USING (true);
CREATE POLICY read ON events FOR SELECT TO kiosk_projector, kiosk_backup USING (true);
CREATE POLICY read ON sealed_cases FOR SELECT TO kiosk_projector, kiosk_backup USING (true);
CREATE POLICY read ON refused_rows FOR SELECT TO kiosk_desks, kiosk_backup USING (true);

-- What waits to be folded: each row that arrives is queued by a trigger, in the transaction that brings it.
--
-- Not a cursor over a number: numbers commit out of order, and a reader that has seen 7 never looks for 6 again.
-- A row leaves the queue in the transaction that has folded it, or has set it aside.
CREATE TABLE waiting_rows (id uuid PRIMARY KEY, urgent boolean NOT NULL, sealed boolean NOT NULL);
CREATE INDEX ON waiting_rows (urgent DESC, id);
CREATE TABLE unfolded_rows (
    id uuid PRIMARY KEY,
    booth text NOT NULL,
    kind text NOT NULL,
    why text NOT NULL,
    sealed boolean NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
);
CREATE FUNCTION queue_events() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$ BEGIN
    INSERT INTO public.waiting_rows SELECT id, lane = 'calls', false FROM arrived ON CONFLICT DO NOTHING;
    NOTIFY kiosk_rows;
    RETURN NULL;
END $$;
CREATE FUNCTION queue_cases() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$ BEGIN
    INSERT INTO public.waiting_rows SELECT id, false, true FROM arrived ON CONFLICT DO NOTHING;
    NOTIFY kiosk_rows;
    RETURN NULL;
END $$;
CREATE TRIGGER queue AFTER INSERT ON events
    REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION queue_events();
CREATE TRIGGER queue AFTER INSERT ON sealed_cases
    REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION queue_cases();

-- What the city publishes to its booths: the last few wholes, each signed by a key that lies in no table.
CREATE TABLE publications (
    number bigint PRIMARY KEY,
    content bytea NOT NULL,
    signature bytea NOT NULL,
    digest bytea NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE publications ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE TABLE publication_key (
    id smallint PRIMARY KEY CHECK (id = 1),
    public text NOT NULL
);

-- Desks with letters of their own, and what their deeds mean for a booth: a call answered, a guide on duty.
--
-- A trigger writes each message in the transaction of the deed, so that no writer has to remember it; the booth
-- strikes it off once it has it.
CREATE TABLE for_booths (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    booth text NOT NULL REFERENCES booths,
    kind text NOT NULL,
    body jsonb NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON for_booths (booth, id);
ALTER TABLE for_booths ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON for_booths FOR SELECT TO kiosk_booths USING (booth = my_letters());
CREATE POLICY done ON for_booths FOR DELETE TO kiosk_booths USING (booth = my_letters());
CREATE POLICY backup ON for_booths FOR SELECT TO kiosk_backup USING (true);
CREATE FUNCTION tell_booths() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$ DECLARE letters text; BEGIN
    FOR letters IN
        WITH told AS (
            INSERT INTO public.for_booths (booth, kind, body)
            SELECT b.letters, 'visit_events', to_jsonb(a) - 'seq'
            FROM arrived a
            JOIN (
                SELECT id, kiosk FROM public.visits UNION ALL SELECT id, kiosk FROM public.guide_calls
            ) o ON o.id = a.subject
            JOIN public.booths b ON b.letters = split_part(o.kiosk, ' ', 1)
            WHERE NOT b.desk AND b.removed_at IS NULL AND split_part(a.kiosk, ' ', 1) <> b.letters
            RETURNING booth
        ) SELECT DISTINCT booth FROM told
    LOOP PERFORM pg_notify('kiosk_for_' || lower(letters), ''); END LOOP;
    RETURN NULL;
END $$;
CREATE FUNCTION tell_booths_of_duty() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$ DECLARE letters text; BEGIN
    FOR letters IN
        WITH told AS (
            INSERT INTO public.for_booths (booth, kind, body)
            SELECT b.letters, 'duty_changes', to_jsonb(a)
            FROM arrived a
            JOIN public.booths d ON d.desk AND d.letters = split_part(a.place, ' ', 1)
            JOIN public.booths b ON NOT b.desk AND b.removed_at IS NULL
                AND (cardinality(d.serves) = 0 OR b.letters = ANY (d.serves))
            RETURNING booth
        ) SELECT DISTINCT booth FROM told
    LOOP PERFORM pg_notify('kiosk_for_' || lower(letters), ''); END LOOP;
    RETURN NULL;
END $$;
CREATE TRIGGER tell_booths AFTER INSERT ON visit_events
    REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION tell_booths();
CREATE TRIGGER tell_booths AFTER INSERT ON duty_changes
    REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION tell_booths_of_duty();

-- The key store of a city: a secret a case, brought by its booth, and what becomes of a case told to it.
--
-- The table belongs into no dump: destroying a case destroys its secret, and what dumps still hold is then
-- noise. A secret that is gone leaves a mark, so that no booth brings it again.
CREATE TABLE case_secrets (
    id uuid PRIMARY KEY,
    secret bytea,
    gone_at timestamptz,
    CHECK ((secret IS NULL) = (gone_at IS NOT NULL))
);
CREATE FUNCTION is_my_case(asked uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT EXISTS (SELECT 1 FROM public.sealed_cases WHERE id = asked AND booth = public.my_letters())
$$;
CREATE FUNCTION my_lacking_secrets() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT id FROM public.sealed_cases c WHERE booth = public.my_letters()
    AND NOT EXISTS (SELECT 1 FROM public.case_secrets s WHERE s.id = c.id) LIMIT 500
$$;
ALTER TABLE case_secrets ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON case_secrets FOR INSERT TO kiosk_booths WITH CHECK (is_my_case(id));
CREATE POLICY read ON case_secrets FOR SELECT TO kiosk_desks USING (true);
CREATE POLICY gone ON case_secrets FOR UPDATE TO kiosk_desks USING (true) WITH CHECK (secret IS NULL);
CREATE FUNCTION tell_booths_of_cases() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$ DECLARE letters text; BEGIN
    FOR letters IN
        WITH told AS (
            INSERT INTO public.for_booths (booth, kind, body)
            SELECT b.letters, 'case_events',
                to_jsonb(a) - 'note' || jsonb_build_object('due', c.due, 'law_due', c.law_due)
            FROM arrived a
            JOIN public.cases c ON c.id = a.case
            JOIN public.booths b ON b.letters = c.booth
            WHERE NOT b.desk AND b.removed_at IS NULL
            ORDER BY a.seq
            RETURNING booth
        ) SELECT DISTINCT booth FROM told
    LOOP PERFORM pg_notify('kiosk_for_' || lower(letters), ''); END LOOP;
    RETURN NULL;
END $$;
CREATE TRIGGER tell_booths AFTER INSERT ON case_events REFERENCING NEW TABLE AS arrived
FOR EACH STATEMENT EXECUTE FUNCTION tell_booths_of_cases();

-- What the web server's login may see of keys: its offices', and the secrets of what is sealed to them.
ALTER TABLE city_keys ENABLE ROW LEVEL SECURITY;
CREATE POLICY decided ON city_keys TO kiosk_desks USING (true) WITH CHECK (true);
CREATE POLICY read ON city_keys FOR SELECT TO kiosk_projector, kiosk_web, kiosk_backup USING (true);
-- Else a web server that was taken could put a key of its own in the place of the cases' key.
CREATE POLICY made ON city_keys FOR INSERT TO kiosk_web WITH CHECK (role LIKE 'office %');
CREATE POLICY retired ON city_keys FOR UPDATE TO kiosk_web
USING (role LIKE 'office %') WITH CHECK (role LIKE 'office %');
-- Who is shut out of a complaint tells whom it is about; a call shuts out nobody, and the web sees no row.
ALTER TABLE case_exclusions ENABLE ROW LEVEL SECURITY;
CREATE POLICY decided ON case_exclusions TO kiosk_desks, kiosk_projector USING (true) WITH CHECK (true);
CREATE POLICY backup ON case_exclusions FOR SELECT TO kiosk_backup USING (true);
CREATE POLICY of_contacts ON case_secrets FOR SELECT TO kiosk_web
USING (EXISTS (SELECT 1 FROM callback_contacts c WHERE c."case" = case_secrets.id));

-- A desk on the server takes in what was sent to the city: the case's secret is its own to make.
CREATE POLICY made ON case_secrets FOR INSERT
    TO kiosk_desks WITH CHECK (secret IS NOT NULL AND gone_at IS NULL);

-- The fleet's page in a browser: the web login may count what has come of a booth and what was set aside.
CREATE POLICY counted ON cursors FOR SELECT TO kiosk_web USING (true);
CREATE POLICY counted ON refused_rows FOR SELECT TO kiosk_web USING (true);

-- Guides and offices change a password that they were given where they sign in, and no other one.
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
CREATE POLICY decided ON accounts TO kiosk_desks USING (true) WITH CHECK (true);
CREATE POLICY read ON accounts FOR SELECT TO kiosk_guides, kiosk_web, kiosk_backup USING (true);
CREATE POLICY first_used ON accounts FOR UPDATE TO kiosk_guides, kiosk_web
    USING (given) WITH CHECK (NOT given);

-- What is being looked for at each booth: a row while it stands there, in no log and on no standby.
-- Unlogged: in no write-ahead log, so in no archive and at no standby. Little filled: changed in its page.
CREATE UNLOGGED TABLE live_words (
    booth text PRIMARY KEY REFERENCES booths,
    kiosk text NOT NULL CHECK (length(kiosk) <= 100),
    words text NOT NULL CHECK (length(words) <= 200),
    at timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 20);
ALTER TABLE live_words ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON live_words TO kiosk_booths
USING (booth = my_letters()) WITH CHECK (booth = my_letters());
-- A guide hears the booths whose calls ring at her desk.
CREATE POLICY served ON live_words FOR SELECT TO kiosk_guides USING (EXISTS (
    SELECT 1 FROM booths d WHERE d.login = session_user AND d.desk AND d.removed_at IS NULL
    AND (cardinality(d.serves) = 0 OR live_words.booth = ANY (d.serves))
));
-- Any login may listen: it is told that something has changed, and nothing else.
CREATE FUNCTION tell_of_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$ BEGIN PERFORM pg_notify('kiosk_words', ''); RETURN NULL; END $$;
CREATE TRIGGER tell_of_words AFTER INSERT OR UPDATE OR DELETE ON live_words
FOR EACH STATEMENT EXECUTE FUNCTION tell_of_words();

-- A guide on another PC takes in what a visitor tells her: sealed there, and her login reads none of it.
CREATE POLICY sealed_to ON city_keys FOR SELECT TO kiosk_guides USING (true);
CREATE POLICY shut_out ON case_exclusions FOR INSERT TO kiosk_guides WITH CHECK (true);
-- The one that stands is returned, so that a second try after a failure seals to it; of a case that is
-- there, or that a booth has sent, nobody is told it, and nobody puts one in its place.
CREATE FUNCTION keep_case_secret(asked uuid, given bytea) RETURNS bytea LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$ BEGIN
    IF length(given) <> 32
        OR EXISTS (SELECT 1 FROM public.cases WHERE id = asked)
        OR EXISTS (SELECT 1 FROM public.sealed_cases WHERE id = asked)
    THEN RAISE insufficient_privilege USING MESSAGE = 'no secret is given for this case'; END IF;
    INSERT INTO public.case_secrets (id, secret) VALUES (asked, given) ON CONFLICT DO NOTHING;
    RETURN (SELECT secret FROM public.case_secrets WHERE id = asked);
END $$;

-- When nothing was heard of a booth: kept by the server itself when the booth speaks again.
CREATE TABLE silences (
    booth text NOT NULL REFERENCES booths,
    since timestamptz NOT NULL,
    until timestamptz NOT NULL,
    PRIMARY KEY (booth, until)
);
ALTER TABLE silences ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON silences FOR SELECT TO kiosk_desks, kiosk_web, kiosk_backup USING (true);
-- A booth speaks once a minute: after two and a half it has missed two signs.
-- Before its first one nothing was heard.
CREATE FUNCTION keep_silence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$ BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO public.silences VALUES (NEW.booth, '2000-01-01Z', NEW.at) ON CONFLICT DO NOTHING;
    ELSIF NEW.at - OLD.at > interval '150 seconds' THEN
        INSERT INTO public.silences VALUES (NEW.booth, OLD.at, NEW.at) ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER keep_silence AFTER INSERT OR UPDATE ON booth_health
FOR EACH ROW EXECUTE FUNCTION keep_silence();

-- Who may know what a month's followed visits are drawn from, and when.
ALTER TABLE follow_plans ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON follow_plans FOR SELECT TO kiosk_desks, kiosk_backup USING (true);
-- By the server's clock: a plan that is made when its month has begun could choose what it has seen.
CREATE POLICY beforehand ON follow_plans FOR INSERT
    TO kiosk_desks WITH CHECK (period > to_char(now() AT TIME ZONE 'Asia/Seoul', 'YYYY-MM'));
CREATE POLICY begun ON follow_plans FOR SELECT TO kiosk_guides
    USING (period <= to_char(now() AT TIME ZONE 'Asia/Seoul', 'YYYY-MM'));
CREATE POLICY over ON follow_plans FOR SELECT TO kiosk_web, kiosk_projector
    USING (period < to_char(now() AT TIME ZONE 'Asia/Seoul', 'YYYY-MM'));

-- What a booth's login says is no larger than what a booth writes, and is dated by the server's own clock.
--
-- The limits are several times the largest row of the program, a voice memo of 700,000 bytes.
ALTER TABLE events ADD CONSTRAINT as_ours
    CHECK (lane IN ('calls', 'rest') AND octet_length(kind) <= 100 AND pg_column_size(body) <= 2097152
        AND offset_error_s >= 0);
ALTER TABLE sealed_cases ADD CONSTRAINT as_ours
    CHECK (octet_length(number) <= 40 AND pg_column_size(body) <= 4194304);
ALTER TABLE refused_rows ADD CONSTRAINT as_ours
    CHECK (lane IN ('calls', 'rest') AND octet_length(kind) <= 1000 AND octet_length(body) <= 4194304
        AND octet_length(why) <= 1000);
ALTER TABLE booth_health ADD CONSTRAINT as_ours CHECK (pg_column_size(report) <= 65536);
ALTER TABLE case_secrets ADD CONSTRAINT as_ours CHECK (octet_length(secret) <= 64);
-- By a trigger and not by rights: booths of before name the column, and say now().
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$ BEGIN
    IF public.my_letters() IS NOT NULL THEN NEW.at = now(); END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON booth_health FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON live_words FOR EACH ROW EXECUTE FUNCTION stamp();

-- Tell a booth that was restored anew how its cases stand: what it had heard is not in its backup.
--
-- Else a receipt would say for ever what the backup says, and what the city has destroyed would lie there.
CREATE FUNCTION tell_my_cases_again() RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
    DELETE FROM public.for_booths WHERE booth = public.my_letters() AND kind = 'case_events';
    INSERT INTO public.for_booths (booth, kind, body)
    SELECT c.booth, 'case_events',
        to_jsonb(e) - 'note' || jsonb_build_object('due', c.due, 'law_due', c.law_due)
    FROM public.case_events e JOIN public.cases c ON c.id = e.case
    WHERE c.booth = public.my_letters() ORDER BY c.id, e.seq
$$;

-- Let a guide's console know when each booth was heard last: the visits of a silent one are old news.
CREATE POLICY heard ON booth_health FOR SELECT TO kiosk_guides USING (true);

-- Let who folds what booths send see how far each booth's clock is off: it dates their cases.
CREATE POLICY dates ON booth_health FOR SELECT TO kiosk_projector USING (true);
