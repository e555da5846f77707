-- Whoever promised an answer and has not carried it back is reminded, the next day the chief: a short range of what is open.
create index needs_late on needs (due_day) where state <> 'carried-back';
