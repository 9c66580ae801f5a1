-- SPDX-License-Identifier: GPL-3.0-or-later
-- The schema of version 0037 on SQLite, as 37 revisions had made it.
CREATE TABLE access_log (
	seq INTEGER NOT NULL,
	at TEXT NOT NULL,
	actor TEXT NOT NULL,
	place TEXT NOT NULL,
	action TEXT NOT NULL,
	object TEXT NOT NULL,
	reason TEXT NOT NULL,
	detail TEXT NOT NULL,
	prev BLOB NOT NULL,
	hash BLOB NOT NULL,
	CONSTRAINT pk_access_log PRIMARY KEY (seq)
)
 STRICT

;
CREATE TABLE access_reviews (
	id TEXT NOT NULL,
	at TEXT NOT NULL,
	reviewer TEXT NOT NULL,
	first_seq INTEGER NOT NULL,
	last_seq INTEGER NOT NULL,
	head BLOB NOT NULL,
	remark TEXT NOT NULL,
	CONSTRAINT pk_access_reviews PRIMARY KEY (id),
	CONSTRAINT fk_access_reviews_reviewer_accounts FOREIGN KEY(reviewer) REFERENCES accounts (id)
)
 STRICT

;
CREATE TABLE account_roles (
	account TEXT NOT NULL,
	role TEXT NOT NULL,
	CONSTRAINT pk_account_roles PRIMARY KEY (account, role),
	CONSTRAINT ck_account_roles_known CHECK (role IN ('guide', 'directory', 'cases', 'reports', 'audit', 'system', 'office')),
	CONSTRAINT fk_account_roles_account_accounts FOREIGN KEY(account) REFERENCES accounts (id)
)
 STRICT

;
CREATE TABLE account_ties (
	account TEXT NOT NULL,
	office TEXT NOT NULL,
	part TEXT NOT NULL, since TEXT, until TEXT,
	CONSTRAINT pk_account_ties PRIMARY KEY (account, office)
)
 STRICT

;
CREATE TABLE accounts (
	id TEXT NOT NULL,
	name TEXT NOT NULL,
	password TEXT NOT NULL,
	demo INTEGER NOT NULL,
	made_at TEXT NOT NULL,
	closed_at TEXT, person TEXT DEFAULT '' NOT NULL, given INTEGER DEFAULT 0 NOT NULL,
	CONSTRAINT pk_accounts PRIMARY KEY (id),
	CONSTRAINT uq_accounts_name UNIQUE (name)
)
 STRICT

;
CREATE TABLE admin_notices (
	id TEXT NOT NULL,
	at TEXT NOT NULL,
	kind TEXT NOT NULL,
	detail TEXT NOT NULL,
	seen_at TEXT,
	seen_by TEXT,
	CONSTRAINT pk_admin_notices PRIMARY KEY (id)
)
 STRICT

;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL,
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE callback_contacts (
	"case" TEXT NOT NULL,
	"key" TEXT NOT NULL,
	box BLOB NOT NULL,
	CONSTRAINT pk_callback_contacts PRIMARY KEY ("case"),
	CONSTRAINT fk_callback_contacts_case_cases FOREIGN KEY("case") REFERENCES cases (id)
)
 STRICT

;
CREATE TABLE case_clearances (
	"case" TEXT NOT NULL,
	account TEXT NOT NULL,
	at TEXT NOT NULL,
	CONSTRAINT pk_case_clearances PRIMARY KEY ("case", account),
	CONSTRAINT fk_case_clearances_case_cases FOREIGN KEY("case") REFERENCES cases (id)
)
 STRICT

;
CREATE TABLE case_codes (
	"case" TEXT NOT NULL,
	verifier BLOB NOT NULL,
	CONSTRAINT pk_case_codes PRIMARY KEY ("case"),
	CONSTRAINT fk_case_codes_case_cases FOREIGN KEY("case") REFERENCES cases (id)
)
 STRICT

;
CREATE TABLE case_counters (
	booth TEXT NOT NULL,
	last INTEGER NOT NULL,
	CONSTRAINT pk_case_counters PRIMARY KEY (booth)
)
 STRICT

;
CREATE TABLE case_endings (
	"case" TEXT NOT NULL,
	announced_at TEXT NOT NULL,
	ended_at TEXT,
	CONSTRAINT pk_case_endings PRIMARY KEY ("case"),
	CONSTRAINT fk_case_endings_case_cases FOREIGN KEY("case") REFERENCES cases (id)
)
 STRICT

;
CREATE TABLE case_events (
	id TEXT NOT NULL,
	"case" TEXT NOT NULL,
	seq INTEGER NOT NULL,
	at TEXT NOT NULL,
	actor TEXT NOT NULL,
	move TEXT NOT NULL,
	plain TEXT NOT NULL,
	note BLOB,
	CONSTRAINT pk_case_events PRIMARY KEY (id),
	CONSTRAINT uq_case_events_case_seq UNIQUE ("case", seq),
	CONSTRAINT fk_case_events_case_cases FOREIGN KEY("case") REFERENCES cases (id)
)
 STRICT

;
CREATE TABLE case_exclusions (
	"case" TEXT NOT NULL,
	account TEXT NOT NULL,
	CONSTRAINT pk_case_exclusions PRIMARY KEY ("case", account),
	CONSTRAINT fk_case_exclusions_case_cases FOREIGN KEY("case") REFERENCES cases (id)
)
 STRICT

;
CREATE TABLE case_keys (
	"case" TEXT NOT NULL,
	"key" TEXT NOT NULL,
	role TEXT NOT NULL,
	box BLOB NOT NULL,
	CONSTRAINT pk_case_keys PRIMARY KEY ("case", "key"),
	CONSTRAINT fk_case_keys_case_cases FOREIGN KEY("case") REFERENCES cases (id)
)
 STRICT

;
CREATE TABLE case_records (
	"case" TEXT NOT NULL,
	content BLOB NOT NULL,
	digest BLOB NOT NULL,
	CONSTRAINT pk_case_records PRIMARY KEY ("case"),
	CONSTRAINT fk_case_records_case_cases FOREIGN KEY("case") REFERENCES cases (id)
)
 STRICT

;
CREATE TABLE cases (
	id TEXT NOT NULL,
	number TEXT NOT NULL,
	booth TEXT NOT NULL,
	kind TEXT NOT NULL,
	office TEXT NOT NULL,
	received TEXT NOT NULL,
	due TEXT NOT NULL,
	law_due TEXT,
	state TEXT NOT NULL,
	stopped INTEGER NOT NULL,
	assigned TEXT,
	closed_at TEXT,
	version INTEGER NOT NULL,
	opened TEXT NOT NULL, channel TEXT DEFAULT 'booth' NOT NULL,
	CONSTRAINT pk_cases PRIMARY KEY (id),
	CONSTRAINT uq_cases_number UNIQUE (number)
)
 STRICT

;
CREATE TABLE centre (
	id INTEGER NOT NULL,
	folder TEXT NOT NULL,
	letters TEXT NOT NULL,
	joined_at TEXT NOT NULL,
	stopped TEXT,
	stopped_at TEXT,
	CONSTRAINT pk_centre PRIMARY KEY (id),
	CONSTRAINT ck_centre_only_one CHECK (id = 1)
)
 STRICT

;
CREATE TABLE city_key_signatures (
	"key" TEXT NOT NULL,
	signer BLOB NOT NULL,
	value BLOB NOT NULL,
	CONSTRAINT pk_city_key_signatures PRIMARY KEY ("key", signer),
	CONSTRAINT fk_city_key_signatures_key_city_keys FOREIGN KEY("key") REFERENCES city_keys (id)
)
 STRICT

;
CREATE TABLE city_keys (
	id TEXT NOT NULL,
	role TEXT NOT NULL,
	public BLOB NOT NULL,
	demo INTEGER NOT NULL,
	made_at TEXT NOT NULL,
	retired_at TEXT,
	CONSTRAINT pk_city_keys PRIMARY KEY (id)
)
 STRICT

;
CREATE TABLE city_secrets (
	name TEXT NOT NULL,
	"key" TEXT NOT NULL,
	box BLOB NOT NULL,
	CONSTRAINT pk_city_secrets PRIMARY KEY (name, "key"),
	CONSTRAINT fk_city_secrets_key_city_keys FOREIGN KEY("key") REFERENCES city_keys (id)
)
 STRICT

;
CREATE TABLE clock_marks (
	place TEXT NOT NULL,
	at TEXT NOT NULL,
	confirmed TEXT NOT NULL,
	boot TEXT NOT NULL,
	uptime REAL NOT NULL,
	CONSTRAINT pk_clock_marks PRIMARY KEY (place)
)
 STRICT

;
CREATE TABLE closed_days (
	day TEXT NOT NULL,
	closed INTEGER NOT NULL,
	name TEXT NOT NULL,
	at TEXT NOT NULL,
	"by" TEXT NOT NULL,
	CONSTRAINT pk_closed_days PRIMARY KEY (day)
)
 STRICT

;
CREATE TABLE compensation_amounts (
	id TEXT NOT NULL,
	name TEXT NOT NULL,
	amount INTEGER NOT NULL,
	basis TEXT NOT NULL,
	at TEXT NOT NULL,
	"by" TEXT NOT NULL,
	CONSTRAINT pk_compensation_amounts PRIMARY KEY (id)
)
 STRICT

;
CREATE TABLE compensation_budgets (
	year INTEGER NOT NULL,
	amount INTEGER NOT NULL,
	CONSTRAINT pk_compensation_budgets PRIMARY KEY (year)
)
 STRICT

;
CREATE TABLE compensation_payments (
	"case" TEXT NOT NULL,
	year INTEGER NOT NULL,
	amount INTEGER NOT NULL,
	at TEXT NOT NULL,
	CONSTRAINT pk_compensation_payments PRIMARY KEY ("case"),
	CONSTRAINT fk_compensation_payments_case_cases FOREIGN KEY("case") REFERENCES cases (id)
)
 STRICT

;
CREATE TABLE conduct_measures (
	id TEXT NOT NULL,
	pseudonym BLOB NOT NULL,
	due_since TEXT NOT NULL,
	recorded_at TEXT,
	measure TEXT,
	"by" TEXT,
	CONSTRAINT pk_conduct_measures PRIMARY KEY (id)
)
 STRICT

;
CREATE TABLE conduct_strikes (
	"case" TEXT NOT NULL,
	pseudonym BLOB NOT NULL,
	at TEXT NOT NULL,
	CONSTRAINT pk_conduct_strikes PRIMARY KEY ("case"),
	CONSTRAINT fk_conduct_strikes_case_cases FOREIGN KEY("case") REFERENCES cases (id)
)
 STRICT

;
CREATE TABLE decisions (
	id TEXT NOT NULL,
	subject TEXT NOT NULL,
	"key" TEXT NOT NULL,
	value TEXT,
	valid_from TEXT NOT NULL,
	"by" TEXT NOT NULL,
	at TEXT NOT NULL,
	CONSTRAINT pk_decisions PRIMARY KEY (id)
)
 STRICT

;
CREATE TABLE directory_offices (
	office TEXT NOT NULL,
	valid_from TEXT NOT NULL,
	revision INTEGER NOT NULL,
	content TEXT,
	CONSTRAINT pk_directory_offices PRIMARY KEY (office, valid_from, revision),
	CONSTRAINT fk_directory_offices_revision_directory_revisions FOREIGN KEY(revision) REFERENCES directory_revisions (number)
)
 STRICT

;
CREATE TABLE directory_photos (
	digest TEXT NOT NULL,
	data BLOB NOT NULL,
	CONSTRAINT pk_directory_photos PRIMARY KEY (digest)
)
 STRICT

;
CREATE TABLE directory_policies (
	number INTEGER NOT NULL,
	at TEXT NOT NULL,
	actor TEXT NOT NULL,
	content TEXT NOT NULL,
	CONSTRAINT pk_directory_policies PRIMARY KEY (number)
)
 STRICT

;
CREATE TABLE directory_revisions (
	number INTEGER NOT NULL,
	valid_from TEXT NOT NULL,
	published_at TEXT NOT NULL,
	actor TEXT NOT NULL,
	kind TEXT NOT NULL,
	restores INTEGER,
	note TEXT NOT NULL,
	CONSTRAINT pk_directory_revisions PRIMARY KEY (number),
	CONSTRAINT ck_directory_revisions_known CHECK (kind IN ('import', 'edit', 'rollback')),
	CONSTRAINT fk_directory_revisions_restores_directory_revisions FOREIGN KEY(restores) REFERENCES directory_revisions (number)
)
 STRICT

;
CREATE TABLE duty_changes (
	id TEXT NOT NULL,
	place TEXT NOT NULL,
	change TEXT NOT NULL,
	account TEXT,
	name TEXT NOT NULL,
	at TEXT NOT NULL,
	CONSTRAINT pk_duty_changes PRIMARY KEY (id),
	CONSTRAINT ck_duty_changes_known_change CHECK (change IN ('on', 'off'))
)
 STRICT

;
CREATE TABLE exposed_keys (
	"key" TEXT NOT NULL,
	keeper TEXT NOT NULL,
	at TEXT NOT NULL,
	CONSTRAINT pk_exposed_keys PRIMARY KEY ("key", keeper),
	CONSTRAINT fk_exposed_keys_key_city_keys FOREIGN KEY("key") REFERENCES city_keys (id)
)
 STRICT

;
CREATE TABLE facility_changes (
	id TEXT NOT NULL,
	facility TEXT NOT NULL,
	stopped INTEGER NOT NULL,
	"by" TEXT NOT NULL,
	at TEXT NOT NULL,
	CONSTRAINT pk_facility_changes PRIMARY KEY (id)
)
 STRICT

;
CREATE TABLE follow_plans (
	period TEXT NOT NULL,
	kiosk TEXT NOT NULL,
	seed TEXT NOT NULL,
	q REAL NOT NULL,
	slots INTEGER NOT NULL,
	days TEXT NOT NULL,
	opens TEXT NOT NULL,
	closes TEXT NOT NULL,
	made_at TEXT NOT NULL, trials INTEGER DEFAULT '0' NOT NULL, targets TEXT DEFAULT '{}' NOT NULL,
	CONSTRAINT pk_follow_plans PRIMARY KEY (period, kiosk)
)
 STRICT

;
CREATE TABLE guide_calls (
	id TEXT NOT NULL,
	seq INTEGER NOT NULL,
	kiosk TEXT NOT NULL,
	visit TEXT,
	pressed_at TEXT NOT NULL,
	pressed_mono REAL NOT NULL,
	pressed_boot TEXT NOT NULL,
	shown_s REAL,
	accepted_s REAL,
	accepted_by TEXT,
	again_s REAL,
	withdrawn_s REAL,
	by_wall INTEGER NOT NULL,
	CONSTRAINT pk_guide_calls PRIMARY KEY (id)
)
 STRICT

;
CREATE TABLE installation (
	id INTEGER NOT NULL,
	folder TEXT NOT NULL,
	booth TEXT NOT NULL,
	demo INTEGER NOT NULL,
	made_at TEXT NOT NULL,
	CONSTRAINT pk_installation PRIMARY KEY (id),
	CONSTRAINT ck_installation_only_one CHECK (id = 1)
)
 STRICT

;
CREATE TABLE kept_keys (
	"key" TEXT NOT NULL,
	keeper TEXT NOT NULL,
	box BLOB NOT NULL,
	CONSTRAINT pk_kept_keys PRIMARY KEY ("key", keeper),
	CONSTRAINT fk_kept_keys_key_city_keys FOREIGN KEY("key") REFERENCES city_keys (id),
	CONSTRAINT fk_kept_keys_keeper_key_keepers FOREIGN KEY(keeper) REFERENCES key_keepers (name)
)
 STRICT

;
CREATE TABLE key_keepers (
	name TEXT NOT NULL,
	public BLOB NOT NULL,
	salt BLOB NOT NULL,
	operations INTEGER NOT NULL,
	memory INTEGER NOT NULL,
	box BLOB NOT NULL,
	CONSTRAINT pk_key_keepers PRIMARY KEY (name)
)
 STRICT

;
CREATE TABLE letters (
	id TEXT NOT NULL,
	"case" TEXT NOT NULL,
	kind TEXT NOT NULL,
	channel TEXT NOT NULL,
	state TEXT NOT NULL,
	message_id TEXT NOT NULL,
	box BLOB,
	made_at TEXT NOT NULL,
	made_by TEXT NOT NULL,
	tries INTEGER NOT NULL,
	next_at TEXT,
	tried_at TEXT,
	sent_at TEXT,
	code INTEGER,
	why TEXT NOT NULL,
	digest TEXT NOT NULL,
	settled_at TEXT,
	settled_by TEXT NOT NULL,
	how TEXT NOT NULL,
	warned INTEGER NOT NULL,
	CONSTRAINT pk_letters PRIMARY KEY (id),
	CONSTRAINT fk_letters_case_cases FOREIGN KEY("case") REFERENCES cases (id)
)
 STRICT

;
CREATE TABLE office_browsers (
	id TEXT NOT NULL,
	office TEXT NOT NULL,
	offered_at TEXT NOT NULL,
	offered_by TEXT NOT NULL,
	code BLOB,
	token BLOB,
	paired_at TEXT,
	closed_at TEXT,
	closed_by TEXT,
	CONSTRAINT pk_office_browsers PRIMARY KEY (id),
	CONSTRAINT uq_office_browsers_code UNIQUE (code),
	CONSTRAINT uq_office_browsers_token UNIQUE (token)
)
 STRICT

;
CREATE TABLE office_keys (
	"key" TEXT NOT NULL,
	office TEXT NOT NULL,
	salt BLOB NOT NULL,
	operations INTEGER NOT NULL,
	memory INTEGER NOT NULL,
	box BLOB NOT NULL,
	CONSTRAINT pk_office_keys PRIMARY KEY ("key"),
	CONSTRAINT fk_office_keys_key_city_keys FOREIGN KEY("key") REFERENCES city_keys (id)
)
 STRICT

;
CREATE TABLE outbox (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	kind TEXT NOT NULL,
	"key" TEXT NOT NULL,
	body TEXT NOT NULL,
	sent_at TEXT
)
 STRICT

;
CREATE TABLE outbox_calls (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	kind TEXT NOT NULL,
	"key" TEXT NOT NULL,
	body TEXT NOT NULL,
	sent_at TEXT
)
 STRICT

;
CREATE TABLE praise_lines (
	"case" TEXT NOT NULL,
	line TEXT NOT NULL,
	since TEXT NOT NULL,
	until TEXT NOT NULL,
	CONSTRAINT pk_praise_lines PRIMARY KEY ("case"),
	CONSTRAINT fk_praise_lines_case_cases FOREIGN KEY("case") REFERENCES cases (id)
)
 STRICT

;
CREATE TABLE public_offices (
	office TEXT NOT NULL,
	position INTEGER NOT NULL,
	content TEXT NOT NULL,
	CONSTRAINT pk_public_offices PRIMARY KEY (office)
)
 STRICT

;
CREATE TABLE public_state (
	id INTEGER NOT NULL,
	day TEXT NOT NULL,
	revision INTEGER NOT NULL,
	policy INTEGER NOT NULL,
	CONSTRAINT pk_public_state PRIMARY KEY (id),
	CONSTRAINT ck_public_state_only_one CHECK (id = 1)
)
 STRICT

;
CREATE TABLE publication (
	id INTEGER NOT NULL,
	number INTEGER NOT NULL,
	taken_at TEXT NOT NULL,
	CONSTRAINT pk_publication PRIMARY KEY (id),
	CONSTRAINT ck_publication_only_one CHECK (id = 1)
)
 STRICT

;
CREATE TABLE published_offices (
	day TEXT NOT NULL,
	office TEXT NOT NULL,
	position INTEGER NOT NULL,
	content TEXT NOT NULL,
	CONSTRAINT pk_published_offices PRIMARY KEY (day, office)
)
 STRICT

;
CREATE TABLE right_changes (
	id TEXT NOT NULL,
	at TEXT NOT NULL,
	account TEXT NOT NULL,
	change TEXT NOT NULL,
	role TEXT,
	"by" TEXT,
	CONSTRAINT pk_right_changes PRIMARY KEY (id),
	CONSTRAINT fk_right_changes_account_accounts FOREIGN KEY(account) REFERENCES accounts (id)
)
 STRICT

;
CREATE TABLE row_digests (
	"of" TEXT NOT NULL,
	"row" INTEGER NOT NULL,
	digest BLOB NOT NULL,
	CONSTRAINT pk_row_digests PRIMARY KEY ("of", "row")
)
 STRICT

;
CREATE TABLE saying_changes (
	id TEXT NOT NULL,
	words TEXT NOT NULL,
	duty TEXT NOT NULL,
	office TEXT NOT NULL,
	dropped INTEGER NOT NULL,
	"by" TEXT NOT NULL,
	at TEXT NOT NULL,
	CONSTRAINT pk_saying_changes PRIMARY KEY (id)
)
 STRICT

;
CREATE TABLE sign_in_tries (
	subject BLOB NOT NULL,
	failures INTEGER NOT NULL,
	last_at TEXT NOT NULL,
	boot TEXT NOT NULL,
	uptime REAL NOT NULL,
	CONSTRAINT pk_sign_in_tries PRIMARY KEY (subject)
)
 STRICT

;
CREATE TABLE spot_checks (
	id TEXT NOT NULL,
	day TEXT NOT NULL,
	promise TEXT NOT NULL,
	office TEXT NOT NULL,
	checked INTEGER NOT NULL,
	kept INTEGER NOT NULL,
	"by" TEXT NOT NULL,
	at TEXT NOT NULL,
	instead_of TEXT,
	CONSTRAINT pk_spot_checks PRIMARY KEY (id),
	CONSTRAINT ck_spot_checks_ck_spot_checks_kept_of_checked CHECK (0 <= kept AND kept <= checked)
)
 STRICT

;
CREATE TABLE survey_answers (
	id TEXT NOT NULL,
	edition TEXT NOT NULL,
	channel TEXT NOT NULL,
	language TEXT NOT NULL,
	day TEXT NOT NULL,
	faces TEXT NOT NULL,
	instead_of TEXT,
	CONSTRAINT pk_survey_answers PRIMARY KEY (id)
)
 STRICT

;
CREATE TABLE survey_asked (
	id TEXT NOT NULL,
	edition TEXT NOT NULL,
	channel TEXT NOT NULL,
	language TEXT NOT NULL,
	day TEXT NOT NULL,
	many INTEGER NOT NULL,
	CONSTRAINT pk_survey_asked PRIMARY KEY (id),
	CONSTRAINT ck_survey_asked_asked CHECK (many > 0)
)
 STRICT

;
CREATE TABLE survey_box (
	id TEXT NOT NULL,
	edition TEXT NOT NULL,
	channel TEXT NOT NULL,
	language TEXT NOT NULL,
	day TEXT NOT NULL,
	faces TEXT,
	many INTEGER NOT NULL,
	CONSTRAINT pk_survey_box PRIMARY KEY (id)
)
 STRICT

;
CREATE TABLE survey_codes (
	hash BLOB NOT NULL,
	until TEXT NOT NULL,
	burnt INTEGER DEFAULT 0 NOT NULL,
	CONSTRAINT pk_survey_codes PRIMARY KEY (hash)
)
 STRICT

;
CREATE TABLE vain_words (
	day TEXT NOT NULL,
	word TEXT NOT NULL,
	times INTEGER NOT NULL,
	CONSTRAINT pk_vain_words PRIMARY KEY (day, word)
)
 STRICT

;
CREATE TABLE visit_events (
	seq INTEGER NOT NULL,
	id TEXT NOT NULL,
	stream TEXT NOT NULL,
	subject TEXT NOT NULL,
	kind TEXT NOT NULL,
	at TEXT NOT NULL,
	mono REAL NOT NULL,
	boot TEXT NOT NULL,
	kiosk TEXT NOT NULL,
	data TEXT NOT NULL, origin TEXT, offset_s REAL, error_s REAL,
	CONSTRAINT pk_visit_events PRIMARY KEY (seq),
	CONSTRAINT ck_visit_events_known_stream CHECK (stream IN ('visit', 'call', 'report', 'booth')),
	CONSTRAINT uq_visit_events_id UNIQUE (id)
)
 STRICT

;
CREATE TABLE visit_sums (
	period TEXT NOT NULL,
	counted TEXT NOT NULL,
	CONSTRAINT pk_visit_sums PRIMARY KEY (period)
)
 STRICT

;
CREATE TABLE visit_tokens (
	token TEXT NOT NULL,
	visit TEXT NOT NULL,
	issued_at TEXT NOT NULL,
	CONSTRAINT pk_visit_tokens PRIMARY KEY (token),
	CONSTRAINT ck_visit_tokens_only_a_hash CHECK (length(token) = 64)
)
 STRICT

;
CREATE TABLE visits (
	id TEXT NOT NULL,
	seq INTEGER NOT NULL,
	kiosk TEXT NOT NULL,
	code TEXT NOT NULL,
	started_by TEXT NOT NULL,
	language TEXT NOT NULL,
	modes TEXT NOT NULL,
	began_at TEXT NOT NULL,
	began_mono REAL NOT NULL,
	began_boot TEXT NOT NULL,
	seen_at TEXT NOT NULL,
	seen_mono REAL NOT NULL,
	seen_boot TEXT NOT NULL,
	"left" INTEGER NOT NULL,
	first_key_s REAL,
	office TEXT,
	chart_s REAL,
	seat TEXT,
	seat_s REAL,
	officer_took_s REAL,
	target TEXT,
	target_s REAL,
	walk_needs_s REAL,
	way_s REAL,
	understood_s REAL,
	arrived_s REAL,
	evidence TEXT,
	confirmed_by TEXT,
	reason TEXT,
	by_wall INTEGER NOT NULL, taken_by TEXT, walk_least_s REAL, set_out_s REAL, firm INTEGER DEFAULT 0 NOT NULL, purpose TEXT DEFAULT 'touched' NOT NULL, ends TEXT DEFAULT 'not_asked' NOT NULL, day TEXT DEFAULT '' NOT NULL, decided INTEGER DEFAULT 0 NOT NULL, step_free INTEGER DEFAULT 0 NOT NULL, "conflict" INTEGER DEFAULT 0 NOT NULL, old_self INTEGER DEFAULT 0 NOT NULL, knew_s REAL, arrived_from_s REAL, followed_s REAL, follow TEXT, refused TEXT DEFAULT '{}' NOT NULL, hour INTEGER DEFAULT '0' NOT NULL, task TEXT, thrown TEXT, task_seat_s REAL, door_s REAL, door_answer_s REAL, door_found INTEGER DEFAULT 0 NOT NULL,
	CONSTRAINT pk_visits PRIMARY KEY (id),
	CONSTRAINT ck_visits_four_digits CHECK (length(code) = 4)
)
 STRICT

;
CREATE TABLE wrong_reports (
	id TEXT NOT NULL,
	seq INTEGER NOT NULL,
	kiosk TEXT NOT NULL,
	visit TEXT,
	made_at TEXT NOT NULL,
	made_mono REAL NOT NULL,
	made_boot TEXT NOT NULL,
	screen TEXT NOT NULL,
	state TEXT NOT NULL,
	handled_by TEXT, what TEXT DEFAULT 'other' NOT NULL,
	CONSTRAINT pk_wrong_reports PRIMARY KEY (id)
)
 STRICT

;
CREATE INDEX ix_access_log_at ON access_log (at);
CREATE INDEX ix_admin_notices_seen_at ON admin_notices (seen_at);
CREATE INDEX ix_callback_contacts_key ON callback_contacts ("key");
CREATE INDEX ix_case_endings_ended_at ON case_endings (ended_at);
CREATE INDEX ix_case_exclusions_account ON case_exclusions (account);
CREATE INDEX ix_case_keys_key ON case_keys ("key");
CREATE INDEX ix_cases_office_closed_at ON cases (office, closed_at);
CREATE INDEX ix_cases_plain ON cases (closed_at, due, received, number, id, kind, office, state, stopped, assigned, law_due, booth, channel);
CREATE INDEX ix_conduct_strikes_pseudonym_at ON conduct_strikes (pseudonym, at);
CREATE INDEX ix_decisions_subject_key_at ON decisions (subject, "key", at);
CREATE INDEX ix_directory_offices_revision ON directory_offices (revision);
CREATE INDEX ix_duty_changes_place_at ON duty_changes (place, at);
CREATE INDEX ix_facility_changes_facility_at ON facility_changes (facility, at);
CREATE INDEX ix_guide_calls_pressed_at ON guide_calls (pressed_at);
CREATE INDEX ix_guide_calls_seq ON guide_calls (seq);
CREATE INDEX ix_letters_case ON letters ("case");
CREATE INDEX ix_letters_state ON letters (state);
CREATE INDEX ix_office_keys_office ON office_keys (office);
CREATE INDEX ix_outbox_calls_sent_at ON outbox_calls (sent_at);
CREATE INDEX ix_outbox_sent_at ON outbox (sent_at);
CREATE INDEX ix_saying_changes_words_at ON saying_changes (words, at);
CREATE INDEX ix_spot_checks_day ON spot_checks (day);
CREATE INDEX ix_survey_answers_day ON survey_answers (day);
CREATE INDEX ix_survey_asked_day ON survey_asked (day);
CREATE INDEX ix_survey_box_day ON survey_box (day);
CREATE INDEX ix_visit_events_kind_at ON visit_events (kind, at);
CREATE INDEX ix_visit_events_subject_seq ON visit_events (subject, seq);
CREATE INDEX ix_visit_tokens_issued_at ON visit_tokens (issued_at);
CREATE INDEX ix_visits_began_at ON visits (began_at);
CREATE INDEX ix_visits_code_seq ON visits (code, seq);
CREATE INDEX ix_visits_day ON visits (day);
CREATE INDEX ix_visits_seen_at ON visits (seen_at);
CREATE INDEX ix_visits_seq ON visits (seq);
CREATE INDEX ix_visits_task ON visits (task);
CREATE INDEX ix_wrong_reports_seq ON wrong_reports (seq);
CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log WHEN OLD.at >= strftime('%Y-%m-%dT%H:%M:%f', 'now', '-365 days') BEGIN SELECT RAISE(ABORT, 'access_log is append-only'); END;
CREATE TRIGGER access_log_no_update BEFORE UPDATE ON access_log BEGIN SELECT RAISE(ABORT, 'access_log is append-only'); END;
CREATE TRIGGER access_reviews_no_delete BEFORE DELETE ON access_reviews WHEN OLD.at >= strftime('%Y-%m-%dT%H:%M:%f', 'now', '-365 days') BEGIN SELECT RAISE(ABORT, 'access_reviews is append-only'); END;
CREATE TRIGGER access_reviews_no_update BEFORE UPDATE ON access_reviews BEGIN SELECT RAISE(ABORT, 'access_reviews is append-only'); END;
CREATE TRIGGER case_events_no_delete BEFORE DELETE ON case_events BEGIN SELECT RAISE(ABORT, 'case_events is append-only'); END;
CREATE TRIGGER case_events_no_update BEFORE UPDATE ON case_events BEGIN SELECT RAISE(ABORT, 'case_events is append-only'); END;
CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END;
CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END;
CREATE TRIGGER duty_changes_no_delete BEFORE DELETE ON duty_changes BEGIN SELECT RAISE(ABORT, 'duty_changes is append-only'); END;
CREATE TRIGGER duty_changes_no_update BEFORE UPDATE ON duty_changes BEGIN SELECT RAISE(ABORT, 'duty_changes is append-only'); END;
CREATE TRIGGER facility_changes_no_delete BEFORE DELETE ON facility_changes BEGIN SELECT RAISE(ABORT, 'facility_changes is append-only'); END;
CREATE TRIGGER facility_changes_no_update BEFORE UPDATE ON facility_changes BEGIN SELECT RAISE(ABORT, 'facility_changes is append-only'); END;
CREATE TRIGGER outbox_calls_of_visit_events AFTER INSERT ON visit_events WHEN EXISTS (SELECT 1 FROM centre) AND NEW.stream = 'call' BEGIN INSERT INTO outbox_calls (kind, key, body) VALUES ('visit_events', NEW.id, json_object('seq', NEW."seq", 'id', NEW."id", 'stream', NEW."stream", 'subject', NEW."subject", 'kind', NEW."kind", 'at', NEW."at", 'mono', NEW."mono", 'boot', NEW."boot", 'kiosk', NEW."kiosk", 'data', json(CASE WHEN json_valid(NEW."data") THEN NEW."data" ELSE json_quote(NEW."data") END), 'origin', NEW."origin", 'offset_s', NEW."offset_s", 'error_s', NEW."error_s")); END;
CREATE TRIGGER outbox_of_access_log AFTER INSERT ON access_log WHEN EXISTS (SELECT 1 FROM centre) BEGIN INSERT INTO outbox (kind, key, body) VALUES ('access_log', NEW.seq, json_object('seq', NEW."seq", 'at', NEW."at", 'actor', NEW."actor", 'place', NEW."place", 'action', NEW."action", 'object', NEW."object", 'reason', NEW."reason", 'detail', json(CASE WHEN json_valid(NEW."detail") THEN NEW."detail" ELSE json_quote(NEW."detail") END), 'prev', lower(hex(NEW."prev")), 'hash', lower(hex(NEW."hash")))); END;
CREATE TRIGGER outbox_of_admin_notices AFTER INSERT ON admin_notices WHEN EXISTS (SELECT 1 FROM centre) BEGIN INSERT INTO outbox (kind, key, body) VALUES ('admin_notices', NEW.id, json_object('id', NEW."id", 'at', NEW."at", 'kind', NEW."kind", 'detail', json(CASE WHEN json_valid(NEW."detail") THEN NEW."detail" ELSE json_quote(NEW."detail") END), 'seen_at', NEW."seen_at", 'seen_by', NEW."seen_by")); END;
CREATE TRIGGER outbox_of_decisions AFTER INSERT ON decisions WHEN EXISTS (SELECT 1 FROM centre) BEGIN INSERT INTO outbox (kind, key, body) VALUES ('decisions', NEW.id, json_object('id', NEW."id", 'subject', NEW."subject", 'key', NEW."key", 'value', json(CASE WHEN json_valid(NEW."value") THEN NEW."value" ELSE json_quote(NEW."value") END), 'valid_from', NEW."valid_from", 'by', NEW."by", 'at', NEW."at")); END;
CREATE TRIGGER outbox_of_duty_changes AFTER INSERT ON duty_changes WHEN EXISTS (SELECT 1 FROM centre) BEGIN INSERT INTO outbox (kind, key, body) VALUES ('duty_changes', NEW.id, json_object('id', NEW."id", 'place', NEW."place", 'change', NEW."change", 'account', NEW."account", 'name', NEW."name", 'at', NEW."at")); END;
CREATE TRIGGER outbox_of_facility_changes AFTER INSERT ON facility_changes WHEN EXISTS (SELECT 1 FROM centre) BEGIN INSERT INTO outbox (kind, key, body) VALUES ('facility_changes', NEW.id, json_object('id', NEW."id", 'facility', NEW."facility", 'stopped', NEW."stopped", 'by', NEW."by", 'at', NEW."at")); END;
CREATE TRIGGER outbox_of_saying_changes AFTER INSERT ON saying_changes WHEN EXISTS (SELECT 1 FROM centre) BEGIN INSERT INTO outbox (kind, key, body) VALUES ('saying_changes', NEW.id, json_object('id', NEW."id", 'words', NEW."words", 'duty', NEW."duty", 'office', NEW."office", 'dropped', NEW."dropped", 'by', NEW."by", 'at', NEW."at")); END;
CREATE TRIGGER outbox_of_spot_checks AFTER INSERT ON spot_checks WHEN EXISTS (SELECT 1 FROM centre) BEGIN INSERT INTO outbox (kind, key, body) VALUES ('spot_checks', NEW.id, json_object('id', NEW."id", 'day', NEW."day", 'promise', NEW."promise", 'office', NEW."office", 'checked', NEW."checked", 'kept', NEW."kept", 'by', NEW."by", 'at', NEW."at", 'instead_of', NEW."instead_of")); END;
CREATE TRIGGER outbox_of_survey_answers AFTER INSERT ON survey_answers WHEN EXISTS (SELECT 1 FROM centre) BEGIN INSERT INTO outbox (kind, key, body) VALUES ('survey_answers', NEW.id, json_object('id', NEW."id", 'edition', NEW."edition", 'channel', NEW."channel", 'language', NEW."language", 'day', NEW."day", 'faces', json(CASE WHEN json_valid(NEW."faces") THEN NEW."faces" ELSE json_quote(NEW."faces") END), 'instead_of', NEW."instead_of")); END;
CREATE TRIGGER outbox_of_survey_asked AFTER INSERT ON survey_asked WHEN EXISTS (SELECT 1 FROM centre) BEGIN INSERT INTO outbox (kind, key, body) VALUES ('survey_asked', NEW.id, json_object('id', NEW."id", 'edition', NEW."edition", 'channel', NEW."channel", 'language', NEW."language", 'day', NEW."day", 'many', NEW."many")); END;
CREATE TRIGGER outbox_of_visit_events AFTER INSERT ON visit_events WHEN EXISTS (SELECT 1 FROM centre) AND NOT NEW.stream = 'call' BEGIN INSERT INTO outbox (kind, key, body) VALUES ('visit_events', NEW.id, json_object('seq', NEW."seq", 'id', NEW."id", 'stream', NEW."stream", 'subject', NEW."subject", 'kind', NEW."kind", 'at', NEW."at", 'mono', NEW."mono", 'boot', NEW."boot", 'kiosk', NEW."kiosk", 'data', json(CASE WHEN json_valid(NEW."data") THEN NEW."data" ELSE json_quote(NEW."data") END), 'origin', NEW."origin", 'offset_s', NEW."offset_s", 'error_s', NEW."error_s")); END;
CREATE TRIGGER right_changes_no_delete BEFORE DELETE ON right_changes WHEN OLD.at >= strftime('%Y-%m-%dT%H:%M:%f', 'now', '-1095 days') BEGIN SELECT RAISE(ABORT, 'right_changes is append-only'); END;
CREATE TRIGGER right_changes_no_update BEFORE UPDATE ON right_changes BEGIN SELECT RAISE(ABORT, 'right_changes is append-only'); END;
CREATE TRIGGER saying_changes_no_delete BEFORE DELETE ON saying_changes BEGIN SELECT RAISE(ABORT, 'saying_changes is append-only'); END;
CREATE TRIGGER saying_changes_no_update BEFORE UPDATE ON saying_changes BEGIN SELECT RAISE(ABORT, 'saying_changes is append-only'); END;
CREATE TRIGGER spot_checks_no_delete BEFORE DELETE ON spot_checks BEGIN SELECT RAISE(ABORT, 'spot_checks is append-only'); END;
CREATE TRIGGER spot_checks_no_update BEFORE UPDATE ON spot_checks BEGIN SELECT RAISE(ABORT, 'spot_checks is append-only'); END;
CREATE TRIGGER survey_answers_no_delete BEFORE DELETE ON survey_answers BEGIN SELECT RAISE(ABORT, 'survey_answers is append-only'); END;
CREATE TRIGGER survey_answers_no_update BEFORE UPDATE ON survey_answers BEGIN SELECT RAISE(ABORT, 'survey_answers is append-only'); END;
CREATE TRIGGER survey_asked_no_delete BEFORE DELETE ON survey_asked BEGIN SELECT RAISE(ABORT, 'survey_asked is append-only'); END;
CREATE TRIGGER survey_asked_no_update BEFORE UPDATE ON survey_asked BEGIN SELECT RAISE(ABORT, 'survey_asked is append-only'); END;
CREATE TRIGGER visit_events_no_delete BEFORE DELETE ON visit_events BEGIN SELECT RAISE(ABORT, 'visit_events is append-only'); END;
CREATE TRIGGER visit_events_no_update BEFORE UPDATE ON visit_events BEGIN SELECT RAISE(ABORT, 'visit_events is append-only'); END;
