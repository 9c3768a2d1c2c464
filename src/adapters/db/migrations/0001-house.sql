-- The house: territories, people, documents, roadmaps, obligations, answers, audit.
--
-- Every tenant table begins its keys with territory_id; row-level security is forced on all of them. The product
-- connects as vekha_app (no BYPASSRLS) and says in each transaction who acts:
--   vekha.readable  territories the actor may read, comma-separated uuids
--   vekha.writable  territories the actor may change
--   vekha.schools   '*' or the schools (organisation ids) whose obligations the actor may see
--   vekha.person    the person who acts, '' for none
-- Nothing set means nothing seen.

create extension if not exists pg_trgm;

create schema if not exists identity;
create schema if not exists system;

-- Who acts -----------------------------------------------------------------------------------------------------------

create function system.uuids(setting text) returns uuid[] language sql stable parallel safe
  return string_to_array(nullif(current_setting(setting, true), ''), ',')::uuid[];

create function system.readable() returns uuid[] language sql stable parallel safe
  return system.uuids('vekha.readable');

create function system.writable() returns uuid[] language sql stable parallel safe
  return system.uuids('vekha.writable');

create function system.sees_all_schools() returns boolean language sql stable parallel safe
  return current_setting('vekha.schools', true) = '*';

create function system.own_schools() returns uuid[] language sql stable parallel safe
  return case when current_setting('vekha.schools', true) = '*' then null else system.uuids('vekha.schools') end;

create function system.person() returns uuid language sql stable parallel safe
  return nullif(current_setting('vekha.person', true), '')::uuid;

-- Letters of the product wait here until the mail server has taken them. Not a tenant table: the product may put a
-- letter in (system.post_letter), and only the mail worker, on the owner's connection, reads them.
create table system.letter (
  key text primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null default now(),
  attempts integer not null default 0,
  last_error text,
  sent_at timestamptz
);
create index letter_waiting on system.letter (created_at) where sent_at is null;

-- One letter a key: putting the same letter twice is one letter, and the second time answers false.
create function system.post_letter(key text, recipient text, subject text, body text) returns boolean
language sql security definer set search_path = system, pg_temp
begin atomic
  with put as (
    insert into system.letter (key, recipient, subject, body) values (key, recipient, subject, body)
    on conflict do nothing returning 1
  )
  select exists (select from put);
end;

-- Territories and people ---------------------------------------------------------------------------------------------

create table territory (
  territory_id uuid primary key default gen_random_uuid(),
  parent_id uuid references territory,
  kind text not null check (kind in ('region', 'municipality')),
  code text not null unique,
  name text not null,
  time_zone text not null default 'Europe/Moscow',
  created_at timestamptz not null default now()
);

create table organisation (
  territory_id uuid not null references territory,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('authority', 'methodologyCentre', 'assessmentCentre', 'school', 'other')),
  name text not null,
  short_name text not null,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (territory_id, id)
);
create index organisation_name on organisation using gin (name gin_trgm_ops);

-- Dated lists of schools: «ШНОР», «ШНСУ», … with the act they rest on.
create table school_listing (
  territory_id uuid not null,
  id uuid not null default gen_random_uuid(),
  school_id uuid not null,
  code text not null,
  from_day date not null,
  to_day date,
  basis text not null default '',
  primary key (territory_id, id),
  foreign key (territory_id, school_id) references organisation,
  check (to_day is null or to_day >= from_day)
);
create index school_listing_school on school_listing (territory_id, school_id);
create index school_listing_code on school_listing (territory_id, code, from_day);

create table person (
  territory_id uuid not null references territory,
  id uuid not null default gen_random_uuid(),
  name text not null,
  email text,
  -- identity.user.id of the account, when the person has one
  user_id text,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (territory_id, id),
  unique (territory_id, user_id)
);
create index person_user on person (user_id) where user_id is not null;
create index person_name on person using gin (name gin_trgm_ops);

-- What a person is, as printed, with dates.
create table post (
  territory_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  organisation_id uuid,
  title text not null,
  from_day date,
  to_day date,
  primary key (territory_id, id),
  foreign key (territory_id, person_id) references person,
  foreign key (territory_id, organisation_id) references organisation
);
create index post_person on post (territory_id, person_id);
create index post_organisation on post (territory_id, organisation_id);

-- What a person may do in the product, with dates.
create table role_grant (
  territory_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  role text not null check (role in ('administrator', 'municipalCoordinator', 'authorityHead', 'authoritySpecialist',
    'methodologist', 'curator', 'schoolDirector', 'schoolTeamMember', 'regionalOperator', 'observer')),
  -- the school of a director or team member, or a school of a curator
  organisation_id uuid,
  from_day date not null default current_date,
  to_day date,
  primary key (territory_id, id),
  foreign key (territory_id, person_id) references person,
  foreign key (territory_id, organisation_id) references organisation
);
create index role_grant_person on role_grant (territory_id, person_id);
create index role_grant_organisation on role_grant (territory_id, organisation_id);

create table body (
  territory_id uuid not null references territory,
  id uuid not null default gen_random_uuid(),
  roadmap_id uuid,
  kind text not null,
  name text not null,
  primary key (territory_id, id)
);

create table body_member (
  territory_id uuid not null,
  body_id uuid not null,
  person_id uuid not null,
  -- as printed in the document
  position integer not null default 0,
  role_in_body text,
  from_day date,
  to_day date,
  primary key (territory_id, body_id, person_id),
  foreign key (territory_id, body_id) references body,
  foreign key (territory_id, person_id) references person
);

-- Files, documents, imports ------------------------------------------------------------------------------------------

-- A row exists only after the bytes are safely on the disk under their hash.
create table file (
  territory_id uuid not null references territory,
  id uuid not null default gen_random_uuid(),
  sha256 text not null,
  size bigint not null,
  media_type text not null,
  name text not null,
  uploaded_by uuid,
  uploaded_at timestamptz not null default now(),
  primary key (territory_id, id),
  foreign key (territory_id, uploaded_by) references person
);
create index file_sha256 on file (territory_id, sha256);

create table import (
  territory_id uuid not null references territory,
  id uuid not null default gen_random_uuid(),
  file_id uuid not null,
  state text not null check (state in ('queued', 'reading', 'draft', 'confirmed', 'failed', 'discarded')),
  -- 0…1 and the words for the screen
  progress real not null default 0,
  progress_text text not null default '',
  -- refusal code of a failed reading
  refused text,
  -- SourceDocument and Draft of the domain; `corrections` are replayed over `draft`
  source jsonb,
  draft jsonb,
  corrections jsonb not null default '[]',
  roadmap_id uuid,
  created_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (territory_id, id),
  foreign key (territory_id, file_id) references file,
  foreign key (territory_id, created_by) references person
);
create index import_created on import (territory_id, created_at desc);

create table document (
  territory_id uuid not null references territory,
  id uuid not null default gen_random_uuid(),
  kind text not null,
  file_id uuid,
  issuer text not null default '',
  title text not null default '',
  number text,
  day date,
  -- the passport: basis, clauses, annexes, signatory, … (DraftDocument)
  passport jsonb not null default '{}',
  -- SourceDocument, for «место в приказе»
  source jsonb,
  primary key (territory_id, id),
  foreign key (territory_id, file_id) references file
);

-- Roadmaps -----------------------------------------------------------------------------------------------------------

create table roadmap (
  territory_id uuid not null references territory,
  id uuid not null default gen_random_uuid(),
  document_id uuid,
  -- one import gives one plan, however many people press the button
  import_id uuid,
  title text not null,
  period_from date not null,
  period_to date not null,
  period_text text not null default '',
  goal text,
  tasks jsonb not null default '[]',
  state text not null default 'active' check (state in ('active', 'closed')),
  shift_mode text not null default 'nextWorkingDay' check (shift_mode in ('none', 'nextWorkingDay', 'previousWorkingDay')),
  findings jsonb not null default '[]',
  confirmed_by uuid,
  confirmed_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (territory_id, id),
  unique (territory_id, import_id),
  foreign key (territory_id, document_id) references document,
  foreign key (territory_id, import_id) references import,
  foreign key (territory_id, confirmed_by) references person,
  check (period_to >= period_from)
);

alter table import add foreign key (territory_id, roadmap_id) references roadmap deferrable initially deferred;
alter table body add foreign key (territory_id, roadmap_id) references roadmap;

create table section (
  territory_id uuid not null,
  id uuid not null default gen_random_uuid(),
  roadmap_id uuid not null,
  position integer not null,
  number text not null default '',
  title text not null,
  table_name text not null default 'plan',
  parent_id uuid,
  primary key (territory_id, id),
  unique (territory_id, roadmap_id, position),
  foreign key (territory_id, roadmap_id) references roadmap,
  foreign key (territory_id, parent_id) references section
);

create table measure (
  territory_id uuid not null,
  id uuid not null default gen_random_uuid(),
  roadmap_id uuid not null,
  section_id uuid,
  position integer not null,
  table_name text not null default 'plan',
  number text,
  -- as printed, letter for letter
  title text not null,
  term_text text not null default '',
  responsible_text text not null default '',
  result_text text not null default '',
  report_form_text text not null default '',
  info_support_text text not null default '',
  -- what was understood: Term, Responsible[], Target[], school names
  term jsonb not null,
  responsibles jsonb not null default '[]',
  targets jsonb not null default '[]',
  schools jsonb not null default '[]',
  source jsonb not null default '{}',
  confidence real not null default 1,
  state text not null default 'active' check (state in ('active', 'cancelled')),
  version integer not null default 1,
  search tsvector generated always as (
    setweight(to_tsvector('russian', translate(coalesce(number, '') || ' ' || title, 'Ёё', 'Ее')), 'A') ||
    setweight(to_tsvector('russian', translate(responsible_text || ' ' || result_text || ' ' || report_form_text || ' ' ||
      term_text, 'Ёё', 'Ее')), 'B')
  ) stored,
  primary key (territory_id, id),
  unique (territory_id, roadmap_id, position),
  foreign key (territory_id, roadmap_id) references roadmap,
  foreign key (territory_id, section_id) references section
);
create index measure_search on measure using gin (search);

create table measure_part (
  territory_id uuid not null,
  id uuid not null default gen_random_uuid(),
  measure_id uuid not null,
  position integer not null,
  title text,
  term_text text not null default '',
  responsible_text text,
  schools jsonb not null default '[]',
  term jsonb,
  primary key (territory_id, id),
  unique (territory_id, measure_id, position),
  foreign key (territory_id, measure_id) references measure
);

create table indicator (
  territory_id uuid not null,
  id uuid not null default gen_random_uuid(),
  roadmap_id uuid not null,
  position integer not null,
  text text not null,
  metric text not null,
  comparator text not null default '=',
  unit text,
  baseline numeric,
  primary key (territory_id, id),
  unique (territory_id, roadmap_id, position),
  foreign key (territory_id, roadmap_id) references roadmap
);

create table indicator_target (
  territory_id uuid not null,
  indicator_id uuid not null,
  position integer not null,
  year integer,
  month integer check (month between 1 and 12),
  value numeric not null,
  primary key (territory_id, indicator_id, position),
  foreign key (territory_id, indicator_id) references indicator
);

-- Counts are stored, percentages computed.
create table indicator_value (
  territory_id uuid not null,
  id uuid not null default gen_random_uuid(),
  indicator_id uuid not null,
  organisation_id uuid,
  year integer not null,
  month integer check (month between 1 and 12),
  numerator numeric,
  denominator numeric,
  value numeric,
  source text not null default '',
  entered_by uuid,
  entered_at timestamptz not null default now(),
  primary key (territory_id, id),
  foreign key (territory_id, indicator_id) references indicator,
  foreign key (territory_id, organisation_id) references organisation,
  foreign key (territory_id, entered_by) references person
);
create index indicator_value_of on indicator_value (territory_id, indicator_id, year);

create table control_point (
  territory_id uuid not null,
  id uuid not null default gen_random_uuid(),
  roadmap_id uuid not null,
  position integer not null,
  number text,
  text text not null,
  responsible_text text not null default '',
  term_text text not null default '',
  term jsonb,
  targets jsonb not null default '[]',
  primary key (territory_id, id),
  unique (territory_id, roadmap_id, position),
  foreign key (territory_id, roadmap_id) references roadmap
);

-- Obligations --------------------------------------------------------------------------------------------------------

-- measure × window × addressee. `status` is what people did; «просрочено» and «срок не наступил» follow from due_on
-- and today, and are never stored.
create table obligation (
  territory_id uuid not null,
  id uuid not null default gen_random_uuid(),
  roadmap_id uuid not null,
  measure_id uuid not null,
  part_id uuid,
  -- the same expansion gives the same key, so that a repeated expansion keeps the answers
  key text not null,
  window_from date,
  -- last day as the text says, null while an event, a schedule or a request is awaited
  due date,
  -- the same after the shift to a working day, with the reason in words
  due_on date,
  shift_reason text,
  addressee_kind text not null check (addressee_kind in ('school', 'organisation', 'person', 'role', 'group', 'unmatched')),
  organisation_id uuid,
  person_id uuid,
  -- the role of the product that the addressee's words name («муниципальный координатор»), null for any other
  role text,
  addressee_text text not null,
  because text not null default '',
  status text not null default 'open' check (status in ('open', 'inProgress', 'onReview', 'returned', 'done', 'doneLate',
    'partial', 'notDone', 'postponed', 'cancelled')),
  -- the order of lists: what people still owe by day (without a day last), what waits for a decision, what is closed,
  -- the newest first; days are counted from 2000-01-01
  urgency integer not null generated always as (case
    when status in ('open', 'inProgress', 'returned', 'postponed') then coalesce(due_on - date '2000-01-01', 900000)
    when status = 'onReview' then 1000000 + coalesce(due_on - date '2000-01-01', 900000)
    else 3000000 - coalesce(due_on - date '2000-01-01', 0) end) stored,
  version integer not null default 1,
  primary key (territory_id, id),
  unique (territory_id, roadmap_id, key),
  foreign key (territory_id, roadmap_id) references roadmap,
  foreign key (territory_id, measure_id) references measure,
  foreign key (territory_id, part_id) references measure_part,
  foreign key (territory_id, organisation_id) references organisation,
  foreign key (territory_id, person_id) references person
);
-- Lists walk these in the order of urgency; counts by state are answered from the index alone, which for that also
-- carries what row-level security looks at.
create index obligation_measure on obligation (territory_id, measure_id)
  include (status, due_on, organisation_id, person_id);
create index obligation_urgency on obligation (territory_id, urgency, id);
create index obligation_roadmap on obligation (territory_id, roadmap_id, urgency, id)
  include (status, due_on, organisation_id, person_id, measure_id);
create index obligation_organisation on obligation (territory_id, organisation_id, urgency, id)
  include (status, due_on, person_id, roadmap_id);
create index obligation_person on obligation (territory_id, person_id, urgency, id);
create index obligation_role on obligation (territory_id, role, urgency, id) where role is not null;
create index obligation_review on obligation (territory_id, roadmap_id) where status = 'onReview';

create table answer (
  territory_id uuid not null,
  id uuid not null default gen_random_uuid(),
  obligation_id uuid not null,
  state text not null check (state in ('inProgress', 'done', 'partial', 'notDone')),
  comment text not null default '',
  day date,
  value numeric,
  submitted_by uuid,
  submitted_at timestamptz not null default now(),
  decision text check (decision in ('accepted', 'returned')),
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  primary key (territory_id, id),
  foreign key (territory_id, obligation_id) references obligation,
  foreign key (territory_id, submitted_by) references person,
  foreign key (territory_id, decided_by) references person,
  check (decision is distinct from 'returned' or reason is not null)
);
create index answer_obligation on answer (territory_id, obligation_id, submitted_at desc);
create index answer_waiting on answer (territory_id, submitted_at, id) where decision is null and state <> 'inProgress';

create table evidence (
  territory_id uuid not null,
  id uuid not null default gen_random_uuid(),
  answer_id uuid not null,
  kind text not null check (kind in ('file', 'link')),
  file_id uuid,
  url text,
  title text not null,
  primary key (territory_id, id),
  foreign key (territory_id, answer_id) references answer,
  foreign key (territory_id, file_id) references file,
  check ((kind = 'file') = (file_id is not null) and (kind = 'link') = (url is not null))
);
create index evidence_answer on evidence (territory_id, answer_id);
create index evidence_file on evidence (territory_id, file_id);

-- Records ------------------------------------------------------------------------------------------------------------

create table audit_event (
  territory_id uuid not null references territory,
  id bigint generated always as identity,
  at timestamptz not null default now(),
  person_id uuid,
  action text not null,
  entity text not null,
  entity_id text not null,
  -- one Russian sentence
  summary text not null,
  details jsonb not null default '{}',
  primary key (territory_id, id)
);
create index audit_event_entity on audit_event (territory_id, entity, entity_id, id);

-- The same key gives the same answer, once.
create table idempotency (
  territory_id uuid not null references territory,
  key text not null,
  person_id uuid,
  route text not null,
  request_sha256 text not null,
  status integer,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (territory_id, key)
);

-- Row-level security -------------------------------------------------------------------------------------------------
-- The settings are read in scalar subqueries, so that they are computed once a query and not once a row.

do $$
declare it text;
begin
  foreach it in array array['organisation', 'school_listing', 'person', 'post', 'role_grant', 'body', 'body_member', 'file',
    'import', 'document', 'roadmap', 'section', 'measure', 'measure_part', 'indicator', 'indicator_target', 'indicator_value',
    'control_point', 'idempotency', 'territory']
  loop
    execute format('alter table %I enable row level security', it);
    execute format('alter table %I force row level security', it);
    execute format('create policy reads on %I for select using (territory_id = any ((select system.readable())::uuid[]))', it);
    execute format('create policy adds on %I for insert with check (territory_id = any ((select system.writable())::uuid[]))', it);
    execute format('create policy changes on %I for update using (territory_id = any ((select system.writable())::uuid[]))', it);
    execute format('create policy removes on %I for delete using (territory_id = any ((select system.writable())::uuid[]))', it);
  end loop;

  -- A school sees its own obligations, with their answers and evidence; the territory's staff see all of them. The trail
  -- is only read and added to.
  foreach it in array array['obligation', 'answer', 'evidence', 'audit_event']
  loop
    execute format('alter table %I enable row level security', it);
    execute format('alter table %I force row level security', it);
    execute format('create policy adds on %I for insert with check (territory_id = any ((select system.writable())::uuid[]))', it);
  end loop;
end $$;

create policy reads on obligation for select using (territory_id = any ((select system.readable())::uuid[])
  and ((select system.sees_all_schools()) or organisation_id = any ((select system.own_schools())::uuid[])
    or person_id = (select system.person())));
create policy changes on obligation for update using (territory_id = any ((select system.writable())::uuid[])
  and ((select system.sees_all_schools()) or organisation_id = any ((select system.own_schools())::uuid[])
    or person_id = (select system.person())));
create policy removes on obligation for delete using (territory_id = any ((select system.writable())::uuid[])
  and (select system.sees_all_schools()));

create policy reads on audit_event for select using (territory_id = any ((select system.readable())::uuid[]));

create policy reads on answer for select using (territory_id = any ((select system.readable())::uuid[])
  and ((select system.sees_all_schools())
    or exists (select from obligation o where o.territory_id = answer.territory_id and o.id = answer.obligation_id)));
create policy changes on answer for update using (territory_id = any ((select system.writable())::uuid[])
  and (select system.sees_all_schools()));

create policy reads on evidence for select using (territory_id = any ((select system.readable())::uuid[])
  and ((select system.sees_all_schools())
    or exists (select from answer a where a.territory_id = evidence.territory_id and a.id = evidence.answer_id)));
create policy removes on evidence for delete using (territory_id = any ((select system.writable())::uuid[])
  and (select system.sees_all_schools()));

-- Roles --------------------------------------------------------------------------------------------------------------
-- vekha_app works for signed-in people; vekha_identity for sign-in. Passwords are set by the product at its start.

do $$
begin
  if not exists (select from pg_roles where rolname = 'vekha_app') then
    create role vekha_app login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'vekha_identity') then
    create role vekha_identity login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
end $$;

grant usage on schema public, system to vekha_app;
grant select, insert, update, delete on all tables in schema public to vekha_app;
-- the trail is written once
revoke update, delete on audit_event from vekha_app;
grant usage on all sequences in schema public to vekha_app;
revoke all on function system.post_letter(text, text, text, text) from public;
grant execute on function system.post_letter(text, text, text, text) to vekha_app, vekha_identity;
revoke all on system.letter from public;
grant usage on schema identity, system to vekha_identity;
-- the owner of the tables is bound by FORCE too; its own work (migrations, backup, demo) says so with row_security off
-- or as a superuser
