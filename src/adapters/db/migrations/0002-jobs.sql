-- The queue (pg-boss) keeps its own tables in the schema jobs, as a role that sees nothing else.

do $$
begin
  if not exists (select from pg_roles where rolname = 'vekha_jobs') then
    create role vekha_jobs login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
end $$;

grant vekha_jobs to current_user;
create schema if not exists jobs authorization vekha_jobs;
