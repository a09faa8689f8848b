using System.Text;
using CsCheck;
using Seatrial.Syntax.Postgres;

namespace Seatrial.Syntax.Tests.Postgres;

public sealed class PostgresRobustnessTests
{
    private static readonly byte[] s_script = Encoding.UTF8.GetBytes(
        """
        create table public.orders (id bigint primary key, note text default 'é', owner_id uuid references auth.users (id));
        create policy p on public.orders for update to authenticated using (auth.uid() = owner_id) with check (true);
        create or replace function public.pay(i bigint, out o text) returns setof text language plpgsql as $$
        declare r record; n int := 1; c cursor for select 1;
        begin
          for r in select * from public.orders loop n := n + 1; return next r.note; end loop;
          case n when 1 then perform 1; else raise notice '%', n using hint = 'x'; end case;
        exception when others then get stacked diagnostics o = message_text;
        end $$;
        insert into t values (1, U&'d\0061t', E'\x41', b'101', 1e5, array[1,2]) on conflict (a) do update set b = excluded.b returning *;
        """
    );

    public PostgresRobustnessTests() => Parsers.Require();

    [Fact]
    public void Random_bytes_do_no_harm() => Gen.Byte.Array[0, 400].Sample(Check, iter: 500);

    [Fact]
    public void Broken_scripts_do_no_harm() => Robustness.Mutation.Of(s_script).Sample(Check, iter: 1_500);

    [Theory]
    [InlineData("select 1", "+1", "")]
    [InlineData("select ", "(", "")]
    [InlineData("select ", "not ", "true")]
    [InlineData("select 1", " union select 1", "")]
    [InlineData("select 1", "::int", "")]
    [InlineData("select a", "[1]", "")]
    [InlineData("select ", "case when 1 then ", "")]
    [InlineData("do $$ begin ", "if true then ", " end $$")]
    [InlineData("do $$ begin ", "begin ", " end $$")]
    [InlineData("", ";", "")]
    [InlineData("", "a;", "")]
    [InlineData("", "';\n", "")]
    [InlineData("", "/*", "")]
    [InlineData("", "$a$", "")]
    [InlineData("", "$a", "")]
    [InlineData("", "((;\n", "")]
    public void Nesting_and_repetition_have_an_end(string prefix, string unit, string suffix)
    {
        foreach (int bytes in (int[])[20_000, 127_000, PostgresParser.MaxBytes - 100])
        {
            Check(
                Encoding.UTF8.GetBytes(
                    prefix + new StringBuilder().Insert(0, unit, (bytes - prefix.Length - suffix.Length) / unit.Length) + suffix
                )
            );
        }
    }

    [Fact]
    public void What_is_too_long_is_said()
    {
        string values = "insert into a values (1)" + new StringBuilder().Insert(0, ",(1)", PostgresParser.MaxStatementBytes / 4);
        var script = PostgresParser.Parse(Encoding.UTF8.GetBytes(values + "; select 1"));
        Assert.Equal([PostgresStatus.TooLarge, PostgresStatus.Parsed], script.Statements.Select(s => s.Status));
        Assert.Equal(ParseStatus.TooLarge, PostgresParser.Parse(new byte[PostgresParser.MaxBytes + 1]).Status);
        var many = PostgresParser.Parse(
            Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, "select 1;", PostgresParser.MaxStatements + 3).ToString())
        );
        Assert.Equal(3, many.Statements.Count(s => s.Status == PostgresStatus.Skipped));
    }

    [Fact]
    public void A_byte_that_is_no_text_keeps_others_in_their_place()
    {
        var script = PostgresParser.Parse((byte[])[.. "select '"u8, 0xE4, 0, .. "';\ncreate tabel a;"u8]);
        Assert.Equal([PostgresStatus.Parsed, PostgresStatus.Failed], script.Statements.Select(s => s.Status));
        Assert.Equal(2, script.LineOf(script.Statements[1].Start));
    }

    [Fact]
    public void Several_threads_get_their_own_answers() =>
        Parallel.For(
            0,
            200,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            i =>
            {
                var script = PostgresParser.Parse(Encoding.UTF8.GetBytes($"create table t{i} (id int);"));
                Assert.Equal($"t{i}", script.Statements.Single().Tree.GetProperty("relation").GetProperty("relname").GetString());
            }
        );

    private static void Check(byte[] sql)
    {
        var script = PostgresParser.Parse(sql);
        int end = 0;
        foreach (var statement in script.Statements)
        {
            Assert.True(statement.Start >= end && statement.End > statement.Start && statement.End <= sql.Length, $"{statement}");
            Assert.True(
                statement.Status != PostgresStatus.Failed
                    || (statement.ProblemAt >= statement.Start && statement.ProblemAt <= statement.End),
                $"{statement}"
            );
            end = statement.End;
        }

        foreach (var statement in script.Statements.Where(s => s.Kind is "CreateFunctionStmt" or "DoStmt").Take(20))
        {
            _ = PostgresParser.ParseRoutines(script.Utf8(statement));
        }
    }
}
