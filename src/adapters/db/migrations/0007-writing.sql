-- Writing a plan in the product: the sheet of rows and cells, its edits, agreement, expertise, the closing review.

alter table roadmap drop constraint roadmap_state_check;
update roadmap set state = 'completed' where state = 'closed';
alter table roadmap
  add constraint roadmap_state_check check (state in ('draft', 'onAgreement', 'approved', 'active', 'completed', 'archived')),
  -- written here, on a sheet; the others were read from a document
  add column written boolean not null default false,
  -- the plan this one goes on from, the regional one it follows, the template it began with
  add column previous_id uuid,
  add column regional_id uuid,
  add column template text,
  -- number and day of the order that approves it
  add column order_number text,
  add column order_day date,
  -- grows with each kept batch of edits
  add column sheet_seq bigint not null default 0,
  add column created_by uuid,
  add column created_at timestamptz not null default now(),
  add foreign key (territory_id, previous_id) references roadmap,
  add foreign key (territory_id, created_by) references person;

-- The link of the management cycle that a measure serves (domain/templates): goal, indicator, monitoring, …
alter table measure add column cycle_link text;

-- Everything of a plan being written, row by row: domain/writing/sheet.ts. A removed row stays, for «отменить».
create table plan_row (
  territory_id uuid not null,
  id uuid not null,
  roadmap_id uuid not null,
  kind text not null,
  parent_id uuid,
  position integer not null,
  -- {"title": "…"}: what is written; {"title": 3}: how often it was changed, for those who change it at once
  cells jsonb not null default '{}',
  versions jsonb not null default '{}',
  -- the row whose removal took this one away (itself, or what it stood under); null while it stands
  removed_with uuid,
  -- ids are made by whoever adds a row, so they are told apart within their plan
  primary key (territory_id, roadmap_id, id),
  foreign key (territory_id, roadmap_id) references roadmap
);
create index plan_row_of on plan_row (territory_id, roadmap_id, position);

-- Each kept batch of edits, in order: whoever looks at the sheet asks for what came after the last one they know.
create table plan_edit (
  territory_id uuid not null,
  roadmap_id uuid not null,
  seq bigint not null,
  person_id uuid,
  at timestamptz not null default now(),
  edits jsonb not null,
  primary key (territory_id, roadmap_id, seq),
  foreign key (territory_id, roadmap_id) references roadmap,
  foreign key (territory_id, person_id) references person
);

-- Who has the sheet open, and in which cell; a row not renewed for some seconds is nobody's.
create table plan_presence (
  territory_id uuid not null,
  roadmap_id uuid not null,
  person_id uuid not null,
  row_id uuid,
  field text,
  seen_at timestamptz not null default now(),
  primary key (territory_id, roadmap_id, person_id),
  foreign key (territory_id, roadmap_id) references roadmap,
  foreign key (territory_id, person_id) references person
);

-- Who is asked to agree with the plan, and what they said.
create table agreement (
  territory_id uuid not null,
  id uuid not null default gen_random_uuid(),
  roadmap_id uuid not null,
  -- a plan may go round more than once
  round integer not null,
  person_id uuid not null,
  answer_due date,
  asked_by uuid,
  asked_at timestamptz not null default now(),
  decision text check (decision in ('agreed', 'remarks')),
  note text not null default '',
  decided_at timestamptz,
  version integer not null default 1,
  primary key (territory_id, id),
  unique (territory_id, roadmap_id, round, person_id),
  foreign key (territory_id, roadmap_id) references roadmap,
  foreign key (territory_id, person_id) references person,
  foreign key (territory_id, asked_by) references person
);

-- A remark to a row, to one cell of it, or to the whole plan (row null).
create table remark (
  territory_id uuid not null,
  id uuid not null default gen_random_uuid(),
  roadmap_id uuid not null,
  row_id uuid,
  field text,
  text text not null,
  author_id uuid,
  made_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open', 'taken', 'declined')),
  reply text not null default '',
  closed_by uuid,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (territory_id, id),
  foreign key (territory_id, roadmap_id) references roadmap,
  foreign key (territory_id, author_id) references person,
  foreign key (territory_id, closed_by) references person
);
create index remark_of on remark (territory_id, roadmap_id, made_at);

-- The plan sent to somebody outside, and the answer.
create table expertise (
  territory_id uuid not null,
  id uuid not null default gen_random_uuid(),
  roadmap_id uuid not null,
  expert text not null,
  sent_on date not null,
  answer_due date,
  sent_by uuid,
  answered_on date,
  outcome text check (outcome in ('approved', 'toImprove', 'rejected')),
  answer text not null default '',
  file_id uuid,
  version integer not null default 1,
  primary key (territory_id, id),
  foreign key (territory_id, roadmap_id) references roadmap,
  foreign key (territory_id, sent_by) references person,
  foreign key (territory_id, file_id) references file
);
create index expertise_of on expertise (territory_id, roadmap_id);

-- What the year gave, measure by measure, and the plan that goes on from it.
create table closing_review (
  territory_id uuid not null,
  roadmap_id uuid not null,
  summary text not null default '',
  -- [{"measureId": …, "verdict": "keep" | "change" | "drop", "note": ""}]
  verdicts jsonb not null default '[]',
  next_roadmap_id uuid,
  closed_by uuid,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (territory_id, roadmap_id),
  foreign key (territory_id, roadmap_id) references roadmap,
  foreign key (territory_id, next_roadmap_id) references roadmap,
  foreign key (territory_id, closed_by) references person
);

do $$
declare it text;
begin
  foreach it in array array['plan_row', 'plan_edit', 'plan_presence', 'agreement', 'remark', 'expertise', 'closing_review']
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
