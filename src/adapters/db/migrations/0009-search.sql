-- Search by word forms, beginnings and misspelt words.
--
-- Under row-level security PostgreSQL looks at a row's content only after the policy has let the row through, unless the
-- operator is known not to tell anything about rows it refuses (LEAKPROOF); without that no GIN index is ever used here.
-- The functions below compare and answer true or false: none of them raises an error that names the data. Only a
-- superuser may say so: where the owner of the database is none, search works by reading what the policy lets through,
-- and an administrator of the server may run the statements once.

do $$
declare it text;
begin
  foreach it in array array['pg_catalog.ts_match_vq(tsvector, tsquery)', 'pg_catalog.textlike(text, text)',
    'word_similarity_op(text, text)', 'word_similarity_commutator_op(text, text)']
  loop
    execute format('alter function %s leakproof', it);
  end loop;
exception when insufficient_privilege then
  raise notice 'Search reads without its indexes: see migrations/0009-search.sql';
end $$;

-- Words of a record: any form («Луговской школы»), and the figures of its number. In the locale C every sign beyond ASCII
-- passes for a letter, so Russian quotes and dashes are taken away first: «школа» would be another word than школа.
create function search_words(text) returns tsvector language sql immutable parallel safe
  return to_tsvector('russian', translate($1, 'Ёё«»„“”‟‹›–—―‑−№…•·§' || chr(160), 'Ее' || repeat(' ', 19)));

-- Letters for likeness: pg_trgm asks the C library what a letter is, and in the locale C no Cyrillic one is. So words are
-- compared in Latin letters, sound by sound and without case; «ё» and «е», «й» and «и» are one.
create function sound(text) returns text language sql immutable parallel safe
  return translate(lower($1), 'абвгдеёжзийклмнопрстуфхцчшщыэюяъь', 'abvgdeejziiklmnoprstufhcqwwyexa');

drop index organisation_name;
alter table organisation
  add column search tsvector generated always as (search_words(short_name || ' ' || name || ' ' || address)) stored,
  add column sound text generated always as (sound(short_name || ' ' || name)) stored;
create index organisation_search on organisation using gin (search);
create index organisation_sound on organisation using gin (sound gin_trgm_ops);

alter table organisation_former_name add column search tsvector
  generated always as (search_words(short_name || ' ' || name)) stored;
create index organisation_former_name_search on organisation_former_name using gin (search);

drop index person_name;
alter table person
  add column search tsvector generated always as (search_words(name)) stored,
  add column sound text generated always as (sound(name)) stored;
create index person_search on person using gin (search);
create index person_sound on person using gin (sound gin_trgm_ops);

alter table post add column search tsvector generated always as (search_words(title)) stored;
create index post_search on post using gin (search);

alter table body add column search tsvector generated always as (search_words(name)) stored;
create index body_search on body using gin (search);

alter table roadmap add column search tsvector
  generated always as (search_words(title || ' ' || coalesce(order_number, ''))) stored;
create index roadmap_search on roadmap using gin (search);

alter table document add column search tsvector
  generated always as (search_words(title || ' ' || issuer || ' ' || coalesce(number, ''))) stored;
create index document_search on document using gin (search);

alter table file add column search tsvector
  generated always as (search_words(regexp_replace(name, '[._-]+', ' ', 'g'))) stored;
create index file_search on file using gin (search);

drop index measure_search;
alter table measure drop column search;
alter table measure add column search tsvector generated always as (
  setweight(search_words(coalesce(number, '') || ' ' || title), 'A') ||
  setweight(search_words(responsible_text || ' ' || result_text || ' ' || report_form_text || ' ' || term_text), 'B')
) stored;
create index measure_search on measure using gin (search);
alter table measure add column sound text generated always as (sound(title)) stored;
create index measure_sound on measure using gin (sound gin_trgm_ops);
create index measure_number on measure (territory_id, number text_pattern_ops);
