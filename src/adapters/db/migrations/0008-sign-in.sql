-- The second step of sign-in, the devices that people come with, and their places: what a person may be at one time.

-- better-auth's, in our names ----------------------------------------------------------------------------------------

alter table identity.user add column two_factor_enabled boolean not null default false;

create table identity.two_factor (
  id text primary key default gen_random_uuid()::text,
  user_id text not null unique references identity.user on delete cascade,
  -- both encrypted with the product's own secret
  secret text not null,
  backup_codes text not null,
  -- false until the first code has fitted
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

-- when it was last used, to ten minutes
alter table identity.session add column seen_at timestamptz not null default now();

-- Ours ---------------------------------------------------------------------------------------------------------------

-- A browser that a user has signed in with: known again by a cookie, of which only the hash is kept.
create table identity.device (
  user_id text not null references identity.user on delete cascade,
  token_sha256 text not null,
  first_seen timestamptz not null default now(),
  last_seen timestamptz not null default now(),
  primary key (user_id, token_sha256)
);

-- Writes an event of somebody's sign-in into the trail of every territory where a role of theirs is in force.
create function identity.note(user_id text, instant timestamptz, action text, summary text, details jsonb) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into audit_event (territory_id, person_id, action, entity, entity_id, summary, details)
  select a.territory_id, a.person_id, note.action, 'session', a.person_id::text, note.summary, note.details
  from identity.actors_of(note.user_id, note.instant) a
$$;

-- The places of a user: in each territory one for the roles of the territory itself (a curator's with the schools), and
-- one for each organisation where the user is a director or of the team.
create function identity.places_of(user_id text, instant timestamptz) returns table (
  territory_id uuid, territory_name text, organisation_id uuid, organisation_name text, roles text[], schools uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  select t.territory_id, t.name, o.id, o.short_name, array_agg(distinct g.role),
    coalesce(array_agg(distinct g.organisation_id) filter (where g.organisation_id is not null), '{}')
  from person p
  join territory t on t.territory_id = p.territory_id
  cross join lateral (select (instant at time zone t.time_zone)::date as today) d
  join role_grant g on g.territory_id = p.territory_id and g.person_id = p.id
    and g.from_day <= d.today and (g.to_day is null or g.to_day >= d.today)
  left join organisation o on o.territory_id = g.territory_id and o.id = g.organisation_id
    and g.role in ('schoolDirector', 'schoolTeamMember')
  where p.user_id = places_of.user_id
  group by t.territory_id, t.name, o.id, o.short_name
  order by t.name, t.territory_id, o.short_name nulls first, o.id
$$;

-- Called by the product as whoever looks after people ----------------------------------------------------------------

-- The people of the territory who sign in in two steps.
create function identity.in_two_steps(territory uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id from person p join identity.user u on u.id = p.user_id
  where p.territory_id = territory and territory = any (system.readable()) and u.two_factor_enabled
$$;

-- For a lost phone: the second step is off and every sign-in ended. False when there was no second step.
create function identity.reset_second_step(territory uuid, person uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare it text;
begin
  if not coalesce(territory = any (system.writable()), false) then
    raise exception 'the territory is not the actor''s' using errcode = 'insufficient_privilege';
  end if;
  select u.id into it from person p join identity.user u on u.id = p.user_id
  where p.territory_id = territory and p.id = person and u.two_factor_enabled for update of u;
  if it is null then return false; end if;
  delete from identity.two_factor f where f.user_id = it;
  -- devices that were trusted, and sign-ins that wait for a code
  delete from identity.verification v where v.value = it;
  delete from identity.session s where s.user_id = it;
  update identity.user u set two_factor_enabled = false where u.id = it;
  return true;
end $$;

-- What an invitation to the address would meet: the person of the territory that has it, a sign-in anywhere, an open link.
create function identity.invitee(territory uuid, email text) returns table (
  person_id uuid, has_account boolean, invited boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, exists (select from identity.user u where u.email = lower(invitee.email)),
    exists (select from identity.invitation i where i.territory_id = territory and i.email = lower(invitee.email)
      and i.accepted_at is null and i.expires_at > now())
  from (select 1) one
  left join person p on p.territory_id = territory and lower(p.email) = lower(invitee.email)
  where territory = any (system.readable())
  order by p.created_at limit 1
$$;

revoke all on all functions in schema identity from public;
grant select, insert, update, delete on all tables in schema identity to vekha_identity;
grant execute on function identity.note(text, timestamptz, text, text, jsonb), identity.places_of(text, timestamptz)
  to vekha_identity;
grant execute on function identity.in_two_steps(uuid), identity.reset_second_step(uuid, uuid),
  identity.invitee(uuid, text) to vekha_app;
