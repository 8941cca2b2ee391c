-- Who registered a deal does not decide on it from another account: who is behind an account stands with each step. Steps taken before name the account alone.
alter table tributary.deal_change add column person text;
