-- A plan that no order has put in force is seen by those who write and approve plans of its territory
-- (vekha.writes_plans), and by those who are asked to agree with it; to everybody else it is not there.
create function system.writes_plans() returns boolean language sql stable parallel safe
  return current_setting('vekha.writes_plans', true) = 'yes';

create index agreement_of on agreement (territory_id, person_id, roadmap_id);
drop policy reads on roadmap;
create policy reads on roadmap for select using (territory_id = any ((select system.readable())::uuid[])
  and (state in ('active', 'completed', 'archived')
    or ((select system.writes_plans()) and territory_id = any ((select system.writable())::uuid[]))
    or id in (select a.roadmap_id from agreement a
      where a.territory_id = roadmap.territory_id and a.person_id = any ((select system.persons())::uuid[]))));
