-- What the export of a plan prints letter for letter and no other column keeps.

alter table measure
  -- cells of columns that have no field of their own: [{"heading", "text"}]
  add column extras jsonb not null default '[]';

alter table control_point
  add column result_text text not null default '';

alter table roadmap
  -- {"directions", "people", "schools", "abbreviations"} as in the draft; {} for plans confirmed before this column
  add column printed jsonb not null default '{}';
