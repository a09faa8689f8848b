namespace Seatrial.Requirements.Tests.RowSecurity;

public sealed class TableTests
{
    private const string Orders =
        "create table public.orders (id bigint primary key, user_id uuid not null references auth.users (id), email text, status text);\n";
    private const string Protected = Orders + "alter table public.orders enable row level security;\n";
    private const string Members =
        "create table members (org_id uuid, user_id uuid);\nalter table members enable row level security;\ncreate policy own on members for select using (user_id = auth.uid());\n";

    [Theory]
    [InlineData(Orders, "row-security-off")]
    [InlineData(Protected + "alter table orders disable row level security;", "row-security-off")]
    [InlineData(Protected + "create policy a on orders for all using (true);", "row-policy-open-change")]
    [InlineData(Protected + "create policy a on orders for update to authenticated using (true);", "row-policy-open-change")]
    [InlineData(Protected + "create policy a on orders for delete using (auth.role() = 'authenticated');", "row-policy-open-change")]
    [InlineData(Protected + "create policy a on orders for update using (status = 'open');", "row-policy-open-change")]
    [InlineData(Protected + "create policy a on orders for select using (auth.uid() is not null);", "row-policy-open-read")]
    [InlineData(Protected + "create policy a on orders for select using (user_id = user_id);", "row-policy-open-read")]
    [InlineData(Protected + "create policy a on orders for select using (auth.uid() = user_id or 1 = 1);", "row-policy-open-read")]
    [InlineData(
        Protected + "create policy a on orders for select using ((auth.jwt() -> 'user_metadata' ->> 'tenant') = status);",
        "row-policy-open-read"
    )]
    [InlineData(Protected + "create policy a on orders for insert to authenticated with check (true);", "row-policy-unbound-write")]
    [InlineData(
        Protected
            + "create policy a on orders for select using (exists (select 1 from members m where m.user_id = auth.uid()));\n"
            + Members,
        "row-policy-open-read"
    )]
    public void Reports_what_a_client_can_do(string sql, string rule) => Assert.Contains("authorization/" + rule, Database.Rules(sql));

    [Theory]
    [InlineData(Protected)]
    [InlineData(Protected + "create policy a on orders for all to service_role using (true);")]
    [InlineData(Protected + "create policy a on orders for all using (auth.role() = 'service_role');")]
    [InlineData(Protected + "create policy a on orders for all using ((select auth.uid()) = user_id);")]
    [InlineData(Protected + "create policy a on orders for all using (auth.jwt() ->> 'sub' = user_id::text);")]
    [InlineData(Protected + "create policy a on orders for all using (true);\ndrop policy if exists a on orders;")]
    [InlineData(
        Protected
            + "create policy a on orders for all using (true);\ndo $$ declare p record; begin for p in select policyname from pg_policies where schemaname = 'public' and tablename = 'orders' loop execute format('drop policy %I on public.orders', p.policyname); end loop; end $$;"
    )]
    [InlineData(Protected + "create policy a on orders for all using (true);\nalter policy a on orders using (auth.uid() = user_id);")]
    [InlineData(
        Protected
            + "create policy a on orders for select using (true);\ncreate policy b on orders as restrictive for select using (auth.uid() = user_id);"
    )]
    [InlineData(Protected + "create policy a on orders for select using (status = 'public');")]
    [InlineData(
        Orders
            + "do $$ declare t text; begin foreach t in array array['orders', 'other'] loop execute format('alter table if exists public.%I enable row level security', t); end loop; end $$;"
    )]
    [InlineData(
        Orders
            + "do $$ declare r record; begin for r in select tablename from pg_tables where schemaname = 'public' loop execute 'alter table public.' || quote_ident(r.tablename) || ' enable row level security'; end loop; end $$;"
    )]
    [InlineData(Orders + "revoke all on public.orders from anon, authenticated;")]
    [InlineData(Orders + "drop table orders;")]
    [InlineData("begin;\n" + Orders + "rollback;")]
    [InlineData("create table private.orders (id int, user_id uuid);")]
    [InlineData(Orders + "alter table orders rename to old_orders;\nalter table old_orders enable row level security;")]
    public void Leaves_alone_what_no_client_can_do(string sql) => Assert.Empty(Database.Rules(sql));

    [Theory]
    [InlineData(
        "create function has_role(_user uuid, _role text) returns boolean language sql stable security definer set search_path = public as $$ select exists (select 1 from user_roles where user_id = _user and role = _role) $$;\ncreate policy a on orders for all using (has_role(auth.uid(), 'admin'));"
    )]
    [InlineData(
        "create function is_admin() returns boolean language plpgsql security definer as $$ begin return exists (select 1 from admins where user_id = auth.uid()); end $$;\ncreate policy a on orders for all using (is_admin());"
    )]
    [InlineData(
        "create policy a on orders for all using (exists (select 1 from admins where admins.user_id = auth.uid() and admins.role = 'admin'));"
    )]
    [InlineData(
        Members
            + "alter table orders add column org_id uuid;\ncreate policy a on orders for all using (org_id in (select org_id from members where user_id = auth.uid()));"
    )]
    [InlineData(
        Members
            + "alter table orders add column org_id uuid;\ncreate policy a on orders for select using (exists (select 1 from members where members.org_id = orders.org_id));"
    )]
    public void Looks_into_functions_and_parent_tables(string sql) => Assert.Empty(Database.Rules(Protected + sql));

    [Fact]
    public void Public_catalogues_and_inboxes_are_meant() =>
        Assert.Empty(
            Database.Rules(
                """
                create table products (id bigint primary key, name text, price numeric);
                alter table products enable row level security;
                create policy "everybody reads" on products for select using (true);
                create table inquiries (id bigint primary key, body text, email text);
                alter table inquiries enable row level security;
                create policy "everybody writes" on inquiries for insert to anon with check (true);
                """
            )
        );

    [Theory]
    [InlineData("", true)]
    [InlineData("revoke update on profiles from anon, authenticated; grant update (name) on profiles to authenticated;", false)]
    [InlineData(
        "create function keep() returns trigger language plpgsql as $$ begin new.role := old.role; return new; end $$;\ncreate trigger keep before update on profiles for each row execute function keep();",
        false
    )]
    public void The_owner_may_not_raise_the_own_role(string more, bool isReported)
    {
        string sql =
            "create table profiles (id uuid primary key references auth.users, name text, role text);\nalter table profiles enable row level security;\ncreate policy own on profiles for update using (auth.uid() = id);\n"
            + more;
        Assert.Equal(isReported ? ["authorization/row-policy-privileged-columns"] : [], Database.Rules(sql));
    }

    [Fact]
    public void The_role_of_a_message_is_no_right() =>
        Assert.Empty(
            Database.Rules(
                "create table messages (id uuid primary key, user_id uuid references auth.users, role text);\nalter table messages enable row level security;\ncreate policy own on messages for all using (auth.uid() = user_id);"
            )
        );

    [Fact]
    public void A_broken_statement_costs_itself_alone() =>
        Assert.Equal(
            ["authorization/row-policy-open-change"],
            Database.Rules("create tabel x;\n" + Protected + "create policy a on orders for all using (true);")
        );

    [Fact]
    public void Files_run_in_the_order_of_their_numbers() =>
        Assert.Empty(
            Database.RulesOf(
                ("supabase/migrations/10_open.sql", "alter table orders enable row level security;"),
                ("supabase/migrations/9_first.sql", Orders)
            )
        );

    [Fact]
    public void Names_the_policy_its_line_and_the_sql_that_closes_it()
    {
        var finding = Assert.Single(Database.Judge(Protected + "create policy \"All in\" on orders for all using (true);").Findings);
        Assert.Equal("supabase/migrations/1_init.sql:3", finding.Location.ToString());
        Assert.Contains(
            "\"All in\" on public.orders: everybody, without an account, may read, change and delete all rows",
            finding.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "alter policy \"All in\" on public.orders to authenticated using ((select auth.uid()) = user_id) with check ((select auth.uid()) = user_id);",
            finding.Remediation
        );
    }
}
