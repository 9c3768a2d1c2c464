-- Lists between two days: without this each territory of a region was walked whole (measured at 600,000 obligations in 51
-- territories: 475 ms before, 86 ms after).
create index obligation_due on obligation (territory_id, due_on);
