-- Sign-in. The tables user, session, account and verification are those of better-auth, in our names; the rest is ours.
-- The role vekha_identity reaches these tables and the functions below, and no table of a territory.

create table identity.user (
  id text primary key default gen_random_uuid()::text,
  name text not null,
  -- in small letters
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table identity.session (
  id text primary key,
  user_id text not null references identity.user on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_of_user on identity.session (user_id);

create table identity.account (
  id text primary key default gen_random_uuid()::text,
  user_id text not null references identity.user on delete cascade,
  -- 'credential' with the user's own id: a password; other providers come with OpenID Connect
  provider_id text not null,
  account_id text not null,
  -- argon2id
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index account_of_user on identity.account (user_id);

-- one-time links for a new password, stored as hashes
create table identity.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on identity.verification (identifier);

create table identity.api_token (
  token_sha256 text primary key,
  user_id text not null references identity.user on delete cascade,
  name text not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);

create table identity.invitation (
  id uuid primary key default gen_random_uuid(),
  token_sha256 text not null unique,
  territory_id uuid not null,
  person_id uuid not null,
  email text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '7 days',
  accepted_at timestamptz,
  foreign key (territory_id, person_id) references person on delete cascade
);
create index invitation_person on identity.invitation (territory_id, person_id);

-- How often something was tried: «sign-in:203.0.113.7».
create unlogged table identity.attempt (
  key text primary key,
  count integer not null,
  window_ends timestamptz not null
);

-- Counts one more try; false when there were too many in the window.
create function identity.try(key text, most integer, seconds integer) returns boolean
language sql volatile set search_path = identity, pg_temp as $$
  insert into attempt as it values (key, 1, now() + make_interval(secs => seconds))
  on conflict on constraint attempt_pkey do update set
    count = case when it.window_ends < now() then 1 else it.count + 1 end,
    window_ends = case when it.window_ends < now() then excluded.window_ends else it.window_ends end
  returning count <= most
$$;

-- Whoever a user is in each territory where a role is in force at the instant.
create function identity.actors_of(user_id text, instant timestamptz) returns table (
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
    left join post s on s.territory_id = w.territory_id and s.organisation_id = w.id and s.person_id = p.id
    where w.territory_id = p.territory_id and (s.id is not null or w.id = any (it.schools))
    order by s.from_day desc nulls last, w.short_name limit 1
  ) o on true
  where p.user_id = actors_of.user_id
  order by t.name
$$;

-- A user with a password; the hash is made by the product.
create function identity.add_user(email text, name text, password_hash text) returns text
language plpgsql security definer set search_path = identity, pg_temp as $$
declare added text;
begin
  insert into identity.user as u (email, name, email_verified) values (lower(add_user.email), add_user.name, true)
  returning u.id into added;
  insert into identity.account (user_id, provider_id, account_id, password)
  values (added, 'credential', added, password_hash);
  return added;
end $$;

-- The first territory with its administrator; null when somebody has been here before.
create function identity.first_run(
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
  insert into post (territory_id, person_id, organisation_id, title) values (t, p, o, 'Администратор');
  insert into role_grant (territory_id, person_id, role, from_day)
  values (t, p, 'administrator', today), (t, p, 'municipalCoordinator', today);
  insert into audit_event (territory_id, person_id, action, entity, entity_id, summary)
  values (t, p, 'territory.create', 'territory', t::text, 'Заведена территория и первый администратор');
  return u;
end $$;

-- Called by the product as the inviting actor: the invitation's id, null when the address or the person has an account.
create function identity.invite(territory uuid, person uuid, email text, token_sha256 text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare added uuid;
begin
  if not coalesce(territory = any (system.writable()), false) then
    raise exception 'the territory is not the actor''s' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from identity.user u where u.email = lower(invite.email))
    or exists (select from person p where p.territory_id = territory and p.id = person and p.user_id is not null) then
    return null;
  end if;
  delete from identity.invitation i where i.territory_id = territory and i.person_id = person and i.accepted_at is null;
  insert into identity.invitation as i (token_sha256, territory_id, person_id, email)
  values (invite.token_sha256, territory, person, lower(invite.email)) returning i.id into added;
  return added;
end $$;

create function identity.invitation_of(token_sha256 text) returns table (name text, email text, territory_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.name, i.email, t.name
  from identity.invitation i
  join person p on p.territory_id = i.territory_id and p.id = i.person_id
  join territory t on t.territory_id = i.territory_id
  where i.token_sha256 = invitation_of.token_sha256 and i.accepted_at is null and i.expires_at > now()
$$;

-- The new user's id and address; nothing when the link is spent, late, or the address has got an account meanwhile.
create function identity.accept_invitation(token_sha256 text, password_hash text) returns table (user_id text, user_email text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  it record; u text;
begin
  select i.id, i.territory_id, i.person_id, i.email, p.name into it
  from identity.invitation i
  join person p on p.territory_id = i.territory_id and p.id = i.person_id and p.user_id is null
  where i.token_sha256 = accept_invitation.token_sha256 and i.accepted_at is null and i.expires_at > now()
  for update of i;
  if it.id is null or exists (select from identity.user a where a.email = it.email) then return; end if;
  u := identity.add_user(it.email, it.name, password_hash);
  update person p set user_id = u, email = it.email where p.territory_id = it.territory_id and p.id = it.person_id;
  update identity.invitation i set accepted_at = now() where i.id = it.id;
  insert into audit_event (territory_id, person_id, action, entity, entity_id, summary)
  values (it.territory_id, it.person_id, 'invitation.accept', 'person', it.person_id::text, 'Приглашение принято');
  return query select u, it.email;
end $$;

-- Who among the people has an account or an open invitation, for the list of people.
create function identity.invited(territory uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select i.person_id from identity.invitation i
  where i.territory_id = territory and territory = any (system.readable()) and i.accepted_at is null and i.expires_at > now()
$$;

alter role vekha_identity set search_path = identity;

revoke all on all functions in schema identity from public;
grant select, insert, update, delete on all tables in schema identity to vekha_identity;
grant execute on function identity.try(text, integer, integer), identity.actors_of(text, timestamptz),
  identity.first_run(text, text, text, text, text, date), identity.invitation_of(text), identity.accept_invitation(text, text)
  to vekha_identity;
grant usage on schema identity to vekha_app;
grant execute on function identity.invite(uuid, uuid, text, text), identity.invited(uuid) to vekha_app;
