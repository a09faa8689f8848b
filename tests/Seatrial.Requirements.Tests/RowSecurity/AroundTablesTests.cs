namespace Seatrial.Requirements.Tests.RowSecurity;

/// <summary>Views, functions and files, which go around the policies of tables.</summary>
public sealed class AroundTablesTests
{
    private const string Orders =
        "create table orders (id bigint primary key, user_id uuid references auth.users, email text);\nalter table orders enable row level security;\ncreate policy own on orders for all using (auth.uid() = user_id);\n";
    private const string Bucket = "insert into storage.buckets (id, name, public) values ('papers', 'papers', false);\n";

    [Theory]
    [InlineData(Orders + "create view v as select id, email from orders;", "row-security-view")]
    [InlineData(Orders + "create materialized view v as select * from orders;", "row-security-view")]
    [InlineData("create view people as select id, email from auth.users;", "row-security-view")]
    [InlineData(
        Orders
            + "create function orders_of(who uuid) returns setof orders language sql security definer as $$ select * from orders where user_id = who $$;",
        "row-security-function"
    )]
    [InlineData(
        Bucket + "create policy a on storage.objects for select to authenticated using (bucket_id = 'papers');",
        "storage-policy-open"
    )]
    [InlineData(Bucket + "create policy a on storage.objects for insert with check (bucket_id = 'papers');", "storage-policy-open")]
    [InlineData(
        Bucket + "create policy a on storage.objects for update using (bucket_id = 'papers' and (storage.foldername(name))[1] = 'shared');",
        "storage-policy-open"
    )]
    [InlineData(Bucket + "create policy a on storage.objects for select using (not (bucket_id <> 'papers'));", "storage-policy-open")]
    public void Reports_ways_around_a_policy(string sql, string rule) => Assert.Equal(["authorization/" + rule], Database.Rules(sql));

    [Theory]
    [InlineData(Orders + "create view v as select id, email from orders where user_id = auth.uid();")]
    [InlineData(
        "create table profiles (id uuid primary key references auth.users, name text, email text);\nalter table profiles enable row level security;\ncreate view public_profiles as select id, name from profiles;"
    )]
    [InlineData(Orders + "create view v as select id, email from orders;\nalter view v set (security_invoker = true);")]
    [InlineData(Orders + "create view v as select id, email from orders;\nrevoke all on v from anon, authenticated;")]
    [InlineData(
        Orders
            + "create function f(i bigint) returns void language sql security definer as $$ delete from orders where id = i $$;\nrevoke execute on function f(bigint) from public;"
    )]
    [InlineData(
        Orders + "create function f() returns trigger language plpgsql security definer as $$ begin delete from orders; return new; end $$;"
    )]
    [InlineData(
        Bucket
            + "create policy a on storage.objects for all using (bucket_id = 'papers' and (storage.foldername(name))[1] = auth.uid()::text);"
    )]
    [InlineData(
        Bucket + "create policy a on storage.objects for select using (bucket_id = 'papers' and (storage.foldername(name))[1] = 'shared');"
    )]
    [InlineData(
        Bucket
            + "create table papers (id bigint primary key, sharing text);\ncreate function is_shared(n text) returns boolean language sql security definer as $$ select exists (select 1 from papers where id::text = n and sharing <> 'private') $$;\ncreate policy a on storage.objects for select using (bucket_id = 'papers' and is_shared(name));\nalter table papers enable row level security;"
    )]
    public void Leaves_alone_what_is_bound_or_closed(string sql) => Assert.Empty(Database.Rules(sql));
}
