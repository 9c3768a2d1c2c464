-- Whoever acts for an absent person sees and answers what is addressed to that person, on the days of the substitution.
--
--   vekha.persons   the person who acts and those for whom this person acts today, comma-separated uuids

create function system.persons() returns uuid[] language sql stable parallel safe
  return system.uuids('vekha.persons');

-- The people for whom somebody acts on a day, the substitutes of substitutes among them; nobody while absent: the matters
-- have gone on to the next. `answersFor` of the domain says the same; a test holds the two together.
create function system.acts_for(territory uuid, person uuid, today date) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive absent (id) as (
    select s.person_id from substitution s
    where s.territory_id = territory and s.substitute_id = person and today between s.from_day and s.to_day
      and not exists (select from substitution own where own.territory_id = territory and own.person_id = person
        and today between own.from_day and own.to_day)
    union
    select s.person_id from substitution s join absent a on s.substitute_id = a.id
    where s.territory_id = territory and today between s.from_day and s.to_day
  )
  select coalesce(array_agg(id order by id), '{}') from absent where id <> person
$$;
revoke all on function system.acts_for(uuid, uuid, date) from public;

drop policy reads on obligation;
drop policy changes on obligation;
create policy reads on obligation for select using (territory_id = any ((select system.readable())::uuid[])
  and ((select system.sees_all_schools()) or organisation_id = any ((select system.own_schools())::uuid[])
    or person_id = any ((select system.persons())::uuid[])));
create policy changes on obligation for update using (territory_id = any ((select system.writable())::uuid[])
  and ((select system.sees_all_schools()) or organisation_id = any ((select system.own_schools())::uuid[])
    or person_id = any ((select system.persons())::uuid[])));
drop function system.person();

-- A substitute has the roles and schools of the absent, but never becomes an administrator by it.
drop function identity.actors_of(text, timestamptz);
create function identity.actors_of(user_id text, instant timestamptz) returns table (
  territory_id uuid, territory_name text, territory_kind text, time_zone text, person_id uuid, person_name text,
  readable uuid[], roles text[], schools uuid[], organisation_id uuid, organisation_name text, acts_for uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  select t.territory_id, t.name, t.kind, t.time_zone, p.id, p.name,
    array[t.territory_id] || array(select m.territory_id from territory m where m.parent_id = t.territory_id),
    it.roles, it.schools, o.id, o.short_name, acts.acts_for
  from person p
  join territory t on t.territory_id = p.territory_id
  cross join lateral (select (instant at time zone t.time_zone)::date as today) now
  cross join lateral (select system.acts_for(p.territory_id, p.id, now.today) as acts_for) acts
  join lateral (
    select array_agg(distinct g.role) as roles,
      coalesce(array_agg(distinct g.organisation_id) filter (where g.organisation_id is not null), '{}') as schools
    from role_grant g
    where g.territory_id = p.territory_id
      and (g.person_id = p.id or (g.person_id = any (acts.acts_for) and g.role <> 'administrator'))
      and g.from_day <= now.today and (g.to_day is null or g.to_day >= now.today)
  ) it on it.roles is not null
  left join lateral (
    select w.id, w.short_name from organisation w
    left join held_post s on s.territory_id = w.territory_id and s.organisation_id = w.id and s.person_id = p.id
      and now.today between coalesce(s.from_day, '-infinity') and coalesce(s.to_day, 'infinity')
    where w.territory_id = p.territory_id and (s.id is not null or w.id = any (it.schools))
    order by s.from_day desc nulls last, w.short_name limit 1
  ) o on true
  where p.user_id = actors_of.user_id
  order by t.name
$$;
revoke all on function identity.actors_of(text, timestamptz) from public;
grant execute on function identity.actors_of(text, timestamptz) to vekha_identity;
