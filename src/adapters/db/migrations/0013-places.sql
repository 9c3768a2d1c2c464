-- A substitute has the places of the absent as well, but is no administrator by it; `acts_for`: who of the absent is meant
-- at the place.
drop function identity.places_of(text, timestamptz);
create function identity.places_of(user_id text, instant timestamptz) returns table (
  territory_id uuid, territory_name text, organisation_id uuid, organisation_name text, roles text[], schools uuid[],
  acts_for uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  select t.territory_id, t.name, o.id, o.short_name, array_agg(distinct g.role),
    coalesce(array_agg(distinct g.organisation_id) filter (where g.organisation_id is not null), '{}'),
    coalesce(array_agg(distinct g.person_id) filter (where g.person_id <> p.id), '{}')
  from person p
  join territory t on t.territory_id = p.territory_id
  cross join lateral (select (instant at time zone t.time_zone)::date as today) now
  cross join lateral (select system.acts_for(p.territory_id, p.id, now.today) as acts_for) acts
  join role_grant g on g.territory_id = p.territory_id
    and (g.person_id = p.id or (g.person_id = any (acts.acts_for) and g.role <> 'administrator'))
    and g.from_day <= now.today and (g.to_day is null or g.to_day >= now.today)
  left join organisation o on o.territory_id = g.territory_id and o.id = g.organisation_id
    and g.role in ('schoolDirector', 'schoolTeamMember')
  where p.user_id = places_of.user_id
  group by t.territory_id, t.name, o.id, o.short_name
  order by t.name, t.territory_id, o.short_name nulls first, o.id
$$;
revoke all on function identity.places_of(text, timestamptz) from public;
grant execute on function identity.places_of(text, timestamptz) to vekha_identity;
