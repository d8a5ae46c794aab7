-- Special and bulk customers have one person of customer service who follows all their cases.
create table dedicated_agent (
    customer_number varchar(64) not null primary key,
    agent varchar(64) not null,
    appointed_by varchar(64) not null,
    appointed_at timestamp with time zone not null
);
create index dedicated_agent_agent on dedicated_agent (agent);
