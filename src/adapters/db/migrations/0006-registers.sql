-- Registers: what a municipality knows about its schools, people, posts and bodies, with dates, and how it is loaded.
--
-- Dated facts that must have one answer a day (who directs a school, is it in the list) are kept so by exclusion
-- constraints: two answers for one day cannot be written, whoever writes them.

create extension if not exists btree_gist;

-- Schools ------------------------------------------------------------------------------------------------------------

-- «СОШ № 2» before «СОШ № 10».
create collation natural_order (provider = icu, locale = 'ru-u-kn-true');

alter table organisation
  add column school_kind text,
  add column address text not null default '',
  add column founder text not null default '',
  add column phone text not null default '',
  add column email text not null default '',
  add column site text not null default '',
  add column closed_on date,
  -- a double that was merged away stays for the records that point to it
  add column merged_into uuid,
  add foreign key (territory_id, merged_into) references organisation;

create table organisation_former_name (
  territory_id uuid not null,
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  name text not null,
  short_name text not null default '',
  -- the last day under this name
  until_day date,
  basis text not null default '',
  primary key (territory_id, id),
  foreign key (territory_id, organisation_id) references organisation
);
create index organisation_former_name_of on organisation_former_name (territory_id, organisation_id);

-- Numbers of a school year; `year` is the one in which it begins.
create table school_year (
  territory_id uuid not null,
  school_id uuid not null,
  year integer not null check (year between 1990 and 2100),
  pupils integer check (pupils >= 0),
  classes integer check (classes >= 0),
  shifts integer check (shifts between 1 and 3),
  teachers integer check (teachers >= 0),
  version integer not null default 1,
  primary key (territory_id, school_id, year),
  foreign key (territory_id, school_id) references organisation
);

-- The territory's own lists; ШНОР, ШНСУ, группа риска and 500+ are known to everybody (domain/schools).
create table school_list (
  territory_id uuid not null references territory,
  code text not null,
  name text not null,
  version integer not null default 1,
  primary key (territory_id, code)
);

alter table school_listing
  add column version integer not null default 1,
  -- the act of leaving; `basis` is that of entering
  add column exit_basis text not null default '';
-- an order loaded twice may have put a school in a list twice: the later entry begins after the earlier one, or goes
delete from school_listing later using school_listing earlier
  where later.territory_id = earlier.territory_id and later.school_id = earlier.school_id and later.code = earlier.code
    and later.id <> earlier.id and (later.from_day, later.id) > (earlier.from_day, earlier.id)
    and daterange(later.from_day, later.to_day, '[]') <@ daterange(earlier.from_day, earlier.to_day, '[]');
update school_listing later set from_day = earlier.to_day + 1 from school_listing earlier
  where later.territory_id = earlier.territory_id and later.school_id = earlier.school_id and later.code = earlier.code
    and later.id <> earlier.id and later.from_day > earlier.from_day and later.from_day <= earlier.to_day;
alter table school_listing add constraint in_a_list_once exclude using gist
  (territory_id with =, school_id with =, code with =, daterange(from_day, to_day, '[]') with &&);

-- People, posts, bodies ----------------------------------------------------------------------------------------------

alter table person
  add column phone text not null default '',
  -- carries things out without an account: the coordinator records for them
  add column outside boolean not null default false,
  add column merged_into uuid,
  add foreign key (territory_id, merged_into) references person;

-- A post is a place in an organisation and stays when its holder leaves; who held it and when is in post_holding.
alter table post rename to post_holding;
alter index post_person rename to post_holding_person;
create table post (
  territory_id uuid not null references territory,
  id uuid not null default gen_random_uuid(),
  organisation_id uuid,
  title text not null,
  -- held by one person at a time
  sole boolean not null default false,
  -- the day the post was abolished
  closed_on date,
  version integer not null default 1,
  primary key (territory_id, id),
  foreign key (territory_id, organisation_id) references organisation
);
create index post_in_organisation on post (territory_id, organisation_id);
create unique index post_of on post (territory_id, coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'), lower(title));

-- «директор», «и. о. директора», «начальник управления образования»: one holder at a time. `isSolePost` of the domain.
create function is_sole_post(title text) returns boolean language sql immutable parallel safe
  return title ~* '^(и\.\s?о\.\s*)?(директор|заведующ|начальник (управления|отдела образования)|председатель комитета)'
    and title !~* 'заместител';

insert into post (territory_id, organisation_id, title)
  select distinct on (territory_id, organisation_id, lower(title)) territory_id, organisation_id, title
  from post_holding order by territory_id, organisation_id, lower(title), title;
alter table post_holding
  add column post_id uuid,
  add column sole boolean not null default false,
  add column basis text not null default '',
  add column version integer not null default 1;
update post_holding h set post_id = p.id from post p
  where p.territory_id = h.territory_id and p.organisation_id is not distinct from h.organisation_id
    and lower(p.title) = lower(h.title);
alter table post_holding
  alter column post_id set not null,
  drop column organisation_id,
  drop column title,
  add foreign key (territory_id, post_id) references post;
create index post_holding_post on post_holding (territory_id, post_id);
-- the same person twice on one post is one holding
delete from post_holding later using post_holding earlier
  where later.territory_id = earlier.territory_id and later.post_id = earlier.post_id
    and later.person_id = earlier.person_id and later.id > earlier.id
    and daterange(later.from_day, later.to_day, '[]') && daterange(earlier.from_day, earlier.to_day, '[]');
update post p set sole = true where is_sole_post(title) and not exists (
  select from post_holding a join post_holding b on b.territory_id = a.territory_id and b.post_id = a.post_id and b.id > a.id
    and daterange(a.from_day, a.to_day, '[]') && daterange(b.from_day, b.to_day, '[]')
  where a.territory_id = p.territory_id and a.post_id = p.id);
update post_holding h set sole = true from post p where p.territory_id = h.territory_id and p.id = h.post_id and p.sole;
alter table post_holding
  add constraint held_once exclude using gist
    (territory_id with =, post_id with =, person_id with =, daterange(from_day, to_day, '[]') with &&),
  add constraint one_holder exclude using gist
    (territory_id with =, post_id with =, daterange(from_day, to_day, '[]') with &&) where (sole),
  add check (to_day is null or from_day is null or to_day >= from_day);

-- What people are, in one row each: the post, its organisation, the person and the dates.
create view held_post with (security_invoker = true) as
  select h.territory_id, h.id, h.post_id, h.person_id, p.organisation_id, p.title, h.sole, h.from_day, h.to_day, h.basis,
    h.version
  from post_holding h join post p on p.territory_id = h.territory_id and p.id = h.post_id;

-- Puts a person on a post, which is made where it is not there yet. False when somebody else holds the only place of it,
-- or the person holds it already: what is known stays.
create function hold_post(territory uuid, person uuid, organisation uuid, title text, from_day date) returns boolean
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  held post; added boolean;
begin
  insert into post (territory_id, organisation_id, title, sole)
  values (territory, organisation, hold_post.title, is_sole_post(hold_post.title)) on conflict do nothing;
  select * into strict held from post p where p.territory_id = territory and p.organisation_id is not distinct from organisation
    and lower(p.title) = lower(hold_post.title);
  insert into post_holding (territory_id, post_id, person_id, sole, from_day)
  values (territory, held.id, person, held.sole, hold_post.from_day) on conflict do nothing returning true into added;
  return coalesce(added, false);
end $$;

-- Curators, tutors, experts and the controller of an order, with dates and the act.
create table assignment (
  territory_id uuid not null,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('curator', 'tutor', 'expert', 'orderController', 'municipalCoordinator')),
  person_id uuid not null,
  school_id uuid,
  roadmap_id uuid,
  from_day date not null,
  to_day date,
  basis text not null default '',
  version integer not null default 1,
  primary key (territory_id, id),
  foreign key (territory_id, person_id) references person,
  foreign key (territory_id, school_id) references organisation,
  foreign key (territory_id, roadmap_id) references roadmap,
  check (to_day is null or to_day >= from_day),
  check (kind <> 'curator' or school_id is not null),
  check (kind <> 'orderController' or roadmap_id is not null),
  constraint one_curator exclude using gist
    (territory_id with =, school_id with =, daterange(from_day, to_day, '[]') with &&) where (kind = 'curator'),
  constraint one_controller exclude using gist
    (territory_id with =, roadmap_id with =, daterange(from_day, to_day, '[]') with &&) where (kind = 'orderController')
);
create index assignment_person on assignment (territory_id, person_id);
create index assignment_school on assignment (territory_id, school_id) where school_id is not null;
create index assignment_roadmap on assignment (territory_id, roadmap_id) where roadmap_id is not null;

-- A strong school beside a school that is helped.
create table mentorship (
  territory_id uuid not null,
  id uuid not null default gen_random_uuid(),
  school_id uuid not null,
  mentor_school_id uuid not null,
  from_day date not null,
  to_day date,
  basis text not null default '',
  version integer not null default 1,
  primary key (territory_id, id),
  foreign key (territory_id, school_id) references organisation,
  foreign key (territory_id, mentor_school_id) references organisation,
  check (school_id <> mentor_school_id),
  check (to_day is null or to_day >= from_day),
  constraint mentored_once exclude using gist
    (territory_id with =, school_id with =, mentor_school_id with =, daterange(from_day, to_day, '[]') with &&)
);
create index mentorship_school on mentorship (territory_id, school_id);
create index mentorship_mentor on mentorship (territory_id, mentor_school_id);

-- Who acts for an absent person, from day to day.
create table substitution (
  territory_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  substitute_id uuid not null,
  from_day date not null,
  to_day date not null,
  basis text not null default '',
  version integer not null default 1,
  primary key (territory_id, id),
  foreign key (territory_id, person_id) references person,
  foreign key (territory_id, substitute_id) references person,
  check (person_id <> substitute_id),
  check (to_day >= from_day),
  constraint one_substitute exclude using gist
    (territory_id with =, person_id with =, daterange(from_day, to_day, '[]') with &&)
);
create index substitution_substitute on substitution (territory_id, substitute_id);

-- Everything of a leaver went to somebody else in one step: what, when and by which act.
create table hand_over (
  territory_id uuid not null,
  id uuid not null default gen_random_uuid(),
  from_person_id uuid not null,
  to_person_id uuid not null,
  -- the first day of the new one
  day date not null,
  basis text not null,
  -- how much of each kind: {"posts": 1, "obligations": 12, …}
  moved jsonb not null default '{}',
  done_by uuid,
  done_at timestamptz not null default now(),
  primary key (territory_id, id),
  foreign key (territory_id, from_person_id) references person,
  foreign key (territory_id, to_person_id) references person,
  foreign key (territory_id, done_by) references person
);
create index hand_over_from on hand_over (territory_id, from_person_id);
create index hand_over_to on hand_over (territory_id, to_person_id);

alter table body
  add column organisation_id uuid,
  add column basis text not null default '',
  add column from_day date,
  add column to_day date,
  add column version integer not null default 1,
  add foreign key (territory_id, organisation_id) references organisation;
alter table body_member drop constraint body_member_pkey;
alter table body_member
  add column id uuid not null default gen_random_uuid(),
  -- head, deputy, secretary, member; `role_in_body` keeps the words of the document
  add column seat text not null default 'member' check (seat in ('head', 'deputy', 'secretary', 'member')),
  add column version integer not null default 1,
  add primary key (territory_id, id);
update body_member set seat = case
  when role_in_body ~* 'заместител' then 'deputy'
  when role_in_body ~* 'председател|руководител' then 'head'
  when role_in_body ~* 'секретар' then 'secretary'
  else 'member' end;
alter table body_member
  add constraint member_once exclude using gist
    (territory_id with =, body_id with =, person_id with =, daterange(from_day, to_day, '[]') with &&);
create index body_member_person on body_member (territory_id, person_id);

-- An answer that the coordinator records for somebody without an account, and on what ground.
alter table answer
  add column recorded_for uuid,
  add column ground text not null default '',
  add foreign key (territory_id, recorded_for) references person;

-- Matching -----------------------------------------------------------------------------------------------------------

-- What a person chose for a printed name, asked once. `target_id` null: «такого в реестре нет».
create table match_choice (
  territory_id uuid not null references territory,
  kind text not null check (kind in ('school', 'person')),
  key text not null,
  printed text not null,
  target_id uuid,
  chosen_by uuid,
  chosen_at timestamptz not null default now(),
  primary key (territory_id, kind, key),
  foreign key (territory_id, chosen_by) references person
);

-- Two cards of one school or person made one; `gone` keeps the card as it was. A pair may also be told apart for good.
create table merge_record (
  territory_id uuid not null references territory,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('school', 'person')),
  outcome text not null check (outcome in ('merged', 'different')),
  kept_id uuid not null,
  other_id uuid not null,
  gone jsonb not null default '{}',
  done_by uuid,
  done_at timestamptz not null default now(),
  primary key (territory_id, id),
  foreign key (territory_id, done_by) references person
);
create index merge_record_kept on merge_record (territory_id, kind, kept_id);

-- Spreadsheets -------------------------------------------------------------------------------------------------------

-- One loaded workbook: read into rows, looked at, then taken row by row.
create table spreadsheet_load (
  territory_id uuid not null references territory,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('schools', 'people', 'lists', 'invitations')),
  file_id uuid not null,
  state text not null default 'queued' check (state in ('queued', 'reading', 'preview', 'applying', 'done', 'cancelled', 'failed')),
  -- rows done and rows in all, of the step under way
  done_rows integer not null default 0,
  total_rows integer not null default 0,
  cancel_wanted boolean not null default false,
  refused text,
  -- [{"column": 0, "heading": "Полное наименование", "field": "name"}], field null where the heading is not understood
  headings jsonb not null default '[]',
  created_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (territory_id, id),
  foreign key (territory_id, file_id) references file,
  foreign key (territory_id, created_by) references person
);
create index spreadsheet_load_created on spreadsheet_load (territory_id, created_at desc);

create table spreadsheet_row (
  territory_id uuid not null,
  load_id uuid not null,
  -- as the spreadsheet counts them, from 1
  number integer not null,
  -- as printed, by field
  cells jsonb not null,
  -- what will happen, and why not
  action text not null check (action in ('add', 'change', 'same', 'refuse')),
  problems jsonb not null default '[]',
  record_id uuid,
  -- taken by the person who looks
  chosen boolean not null default true,
  -- null until applied
  result text check (result in ('added', 'changed', 'unchanged', 'refused', 'left')),
  primary key (territory_id, load_id, number),
  foreign key (territory_id, load_id) references spreadsheet_load on delete cascade
);

-- Row-level security -------------------------------------------------------------------------------------------------

do $$
declare it text;
begin
  foreach it in array array['organisation_former_name', 'school_year', 'school_list', 'post', 'assignment', 'mentorship',
    'substitution', 'hand_over', 'match_choice', 'merge_record', 'spreadsheet_load', 'spreadsheet_row']
  loop
    execute format('alter table %I enable row level security', it);
    execute format('alter table %I force row level security', it);
    execute format('create policy reads on %I for select using (territory_id = any ((select system.readable())::uuid[]))', it);
    execute format('create policy adds on %I for insert with check (territory_id = any ((select system.writable())::uuid[]))', it);
    execute format('create policy changes on %I for update using (territory_id = any ((select system.writable())::uuid[]))', it);
    execute format('create policy removes on %I for delete using (territory_id = any ((select system.writable())::uuid[]))', it);
    execute format('grant select, insert, update, delete on %I to vekha_app', it);
  end loop;
end $$;
grant select on held_post to vekha_app;

create function system.unread_loads(seconds integer) returns table (territory_id uuid, load_id uuid, state text)
language sql stable security definer set search_path = public, pg_temp as $$
  select territory_id, id, state from spreadsheet_load
  where state in ('queued', 'reading', 'applying') and updated_at <= now() - make_interval(secs => seconds)
$$;
revoke all on function system.unread_loads(integer) from public;
grant execute on function system.unread_loads(integer) to vekha_jobs;

-- The functions of sign-in that speak of posts -----------------------------------------------------------------------

create or replace function identity.actors_of(user_id text, instant timestamptz) returns table (
  territory_id uuid, territory_name text, territory_kind text, time_zone text, person_id uuid, person_name text,
  readable uuid[], roles text[], schools uuid[], organisation_id uuid, organisation_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.territory_id, t.name, t.kind, t.time_zone, p.id, p.name,
    array[t.territory_id] || array(select m.territory_id from territory m where m.parent_id = t.territory_id),
    it.roles, it.schools, o.id, o.short_name
  from person p
  join territory t on t.territory_id = p.territory_id
  join lateral (
    select array_agg(distinct g.role) as roles,
      coalesce(array_agg(distinct g.organisation_id) filter (where g.organisation_id is not null), '{}') as schools
    from role_grant g, lateral (select (instant at time zone t.time_zone)::date as today)
    where g.territory_id = p.territory_id and g.person_id = p.id
      and g.from_day <= today and (g.to_day is null or g.to_day >= today)
  ) it on it.roles is not null
  left join lateral (
    select w.id, w.short_name from organisation w
    left join held_post s on s.territory_id = w.territory_id and s.organisation_id = w.id and s.person_id = p.id
    where w.territory_id = p.territory_id and (s.id is not null or w.id = any (it.schools))
    order by s.from_day desc nulls last, w.short_name limit 1
  ) o on true
  where p.user_id = actors_of.user_id
  order by t.name
$$;

create or replace function identity.first_run(
  territory_name text, organisation_name text, name text, email text, password_hash text, today date) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  t uuid; o uuid; p uuid; u text;
begin
  lock table identity.user in exclusive mode;
  if exists (select from identity.user) then return null; end if;
  u := identity.add_user(email, name, password_hash);
  insert into territory (kind, code, name) values ('municipality', 'main', territory_name) returning territory_id into t;
  insert into organisation (territory_id, kind, name, short_name)
  values (t, 'authority', organisation_name, organisation_name) returning id into o;
  insert into person (territory_id, name, email, user_id) values (t, first_run.name, lower(first_run.email), u)
  returning id into p;
  perform hold_post(t, p, o, 'Администратор', null);
  insert into role_grant (territory_id, person_id, role, from_day)
  values (t, p, 'administrator', today), (t, p, 'municipalCoordinator', today);
  insert into audit_event (territory_id, person_id, action, entity, entity_id, summary)
  values (t, p, 'territory.create', 'territory', t::text, 'Заведена территория и первый администратор');
  return u;
end $$;
