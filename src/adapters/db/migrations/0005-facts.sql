-- Facts about this installation that belong to no territory. «demo»: the demo town was settled here, whole.
create table system.fact (
  key text primary key,
  value jsonb not null default '{}',
  noted_at timestamptz not null default now()
);
