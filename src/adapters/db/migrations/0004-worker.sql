-- What the worker (role vekha_jobs) sees across territories, and the box of letters.

create function system.territories() returns table (id uuid, code text, name text, kind text, time_zone text)
language sql stable security definer set search_path = public, pg_temp as $$
  select territory_id, code, name, kind, time_zone from territory order by name
$$;

create function system.unread_imports(seconds integer) returns table (territory_id uuid, import_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select territory_id, id from import
  where state in ('queued', 'reading') and updated_at <= now() - make_interval(secs => seconds)
$$;

create function system.known_files(hashes text[]) returns setof text
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct sha256 from file where sha256 = any (hashes)
$$;

alter table system.letter add column try_after timestamptz not null default now();

revoke all on function system.territories(), system.unread_imports(integer), system.known_files(text[]) from public;
grant usage on schema system to vekha_jobs;
grant execute on function system.territories(), system.unread_imports(integer), system.known_files(text[]) to vekha_jobs;
grant select, update on system.letter to vekha_jobs;
