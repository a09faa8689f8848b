using System.Text;
using System.Text.Json;
using Seatrial.Syntax.Postgres;

namespace Seatrial.Syntax.Tests.Postgres;

public sealed class PostgresParserTests
{
    private const string Migration = """
        -- orders of the shop
        create table public.orders (id bigint primary key, owner_id uuid references auth.users (id));
        alter table public.orders enable row level security;

        create policy "owners read" on public.orders for select to authenticated using (auth.uid() = owner_id);
        do $$
        begin
          if not exists (select 1 from pg_roles where rolname = 'app') then
            create role app; -- a semicolon in a body
          end if;
        end
        $$;
        """;

    public PostgresParserTests() => Parsers.Require();

    [Fact]
    public void Reads_every_statement_with_its_line()
    {
        var script = Parse(Migration);
        Assert.Equal(
            ["CreateStmt 2", "AlterTableStmt 3", "CreatePolicyStmt 5", "DoStmt 6"],
            script.Statements.Select(s => $"{s.Kind} {script.LineOf(s.Start)}")
        );
        Assert.StartsWith("create policy", script.TextOf(script.Statements[2]), StringComparison.Ordinal);
        Assert.EndsWith("owner_id)", script.TextOf(script.Statements[2]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_comes_out_whole()
    {
        var policy = Parse(Migration).Statements[2].Tree;
        Assert.Equal("owners read", policy.GetProperty("policy_name").GetString());
        Assert.Equal("select", policy.GetProperty("cmd_name").GetString());
        Assert.Equal("authenticated", policy.GetProperty("roles")[0].GetProperty("RoleSpec").GetProperty("rolename").GetString());
        Assert.Equal("AEXPR_OP", policy.GetProperty("qual").GetProperty("A_Expr").GetProperty("kind").GetString());
    }

    [Fact]
    public void Locations_in_a_tree_count_from_the_origin_of_its_statement()
    {
        var script = Parse(Migration);
        int location = script.Statements[2].Origin + script.Statements[2].Tree.GetProperty("table").GetProperty("location").GetInt32();
        Assert.Equal("public.orders for", Migration.Substring(location, 17));
    }

    [Fact]
    public void A_broken_statement_costs_itself_alone()
    {
        var script = Parse("create table a (id int);\ncreate tabel b (id int);\nselect 'größe', from;\ngrant all on a to app;");
        Assert.Equal(
            [PostgresStatus.Parsed, PostgresStatus.Failed, PostgresStatus.Failed, PostgresStatus.Parsed],
            script.Statements.Select(s => s.Status)
        );
        Assert.Contains("tabel", script.Statements[1].Problem, StringComparison.Ordinal);
        Assert.Equal((2, 3), (script.LineOf(script.Statements[1].ProblemAt), script.LineOf(script.Statements[2].ProblemAt)));
        Assert.Equal("from;"u8, script.Text.Span.Slice(script.Statements[2].ProblemAt, 5));
    }

    [Theory]
    [InlineData("select 'it''s;fine'; select 2", 2)]
    [InlineData("select E'it\\'s;fine'; select 2", 2)]
    [InlineData("select $body$ ; $$ ; $body$; select 2", 2)]
    [InlineData("select 1 /* ; /* ; */ ; */; -- ;\nselect 2", 2)]
    [InlineData(";;; select \";\" from a;;;", 1)]
    [InlineData("create rule r as on insert to a do also (insert into b values (1); insert into c values (2)); select 2", 2)]
    [InlineData("create function f() returns int begin atomic select case when true then 1 end; select 2; end; select 3", 2)]
    [InlineData("copy a (id) from stdin;\n1\n'2;\n\\.\nselect 2", 2)]
    [InlineData("\\connect shop\nselect 1;\n\\set x ';'\nselect 2", 2)]
    [InlineData("-- nothing\n/* at all */", 0)]
    [InlineData("", 0)]
    public void Splits_where_a_statement_ends(string sql, int count)
    {
        var script = Parse(sql);
        Assert.Equal(Enumerable.Repeat(PostgresStatus.Parsed, count), script.Statements.Select(s => s.Status));
    }

    [Theory]
    [InlineData("create table a (id int);\nselect 'open;\ngrant all on a to app;\n")]
    [InlineData("create table a (id int);\nselect (1;\ngrant all on a to app;\n")]
    [InlineData("create table a (id int);\nselect $x$ open;\ngrant all on a to app;\n")]
    [InlineData("create table a (id int);\nselect /* open;\ngrant all on a to app;\n")]
    [InlineData("create table a (id int);\nselect 1);\ngrant all on a to app;\n")]
    public void An_open_quote_does_not_swallow_what_follows(string sql) =>
        Assert.Equal([PostgresStatus.Parsed, PostgresStatus.Failed, PostgresStatus.Parsed], Parse(sql).Statements.Select(s => s.Status));

    [Fact]
    public void Bodies_in_plpgsql_are_read()
    {
        var script = Parse(
            """
            create function public.pay(order_id bigint) returns void language plpgsql security definer as $$
            begin
              update public.orders set paid = true where id = order_id;
              if not found then raise exception 'no order %', order_id; end if;
            end
            $$;
            """
        );
        var routines = PostgresParser.ParseRoutines(script.Utf8(script.Statements[0]));
        Assert.Null(routines.Problem);
        Assert.Equal(1, routines.Trees.GetArrayLength());
        string tree = routines.Trees.GetRawText();
        Assert.Contains("PLpgSQL_stmt_if", tree, StringComparison.Ordinal);
        Assert.Contains("update public.orders set paid = true where id = order_id", tree, StringComparison.Ordinal);
        var block = PostgresParser.ParseRoutines(Encoding.UTF8.GetBytes("do $$ begin execute 'select 1'; end $$"));
        Assert.Equal((JsonValueKind.Array, 1), (block.Trees.ValueKind, block.Trees.GetArrayLength()));
    }

    [Fact]
    public void A_broken_body_and_a_statement_without_one_are_told_apart()
    {
        Assert.NotNull(PostgresParser.ParseRoutines("do $$ begin select; en $$"u8.ToArray()).Problem);
        Assert.Equal(0, PostgresParser.ParseRoutines("select 1"u8.ToArray()).Trees.GetArrayLength());
    }

    private static PostgresScript Parse(string sql) => PostgresParser.Parse(Encoding.UTF8.GetBytes(sql));
}
