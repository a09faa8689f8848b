using CsCheck;
using Seatrial.Engine.Controls;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.RowSecurity;

/// <summary>The form of SQL does not matter.</summary>
public sealed class FormTests
{
    private static readonly string[] Tables =
    [
        "create table public.notes (id int, user_id uuid references auth.users);\nalter table public.notes enable row level security;\ncreate policy \"a\" on public.notes for all using (true);\n",
        "create table public.bills (id int, user_id uuid references auth.users);\nalter table public.bills enable row level security;\ncreate policy \"a\" on public.bills for all using (auth.uid() = user_id);\n",
        "create table public.calls (id int, user_id uuid references auth.users);\n",
    ];

    [Fact]
    public void Verdicts_do_not_depend_on_the_order_of_unrelated_statements()
    {
        string[] expected = [.. Messages(string.Concat(Tables))];
        Assert.NotEmpty(expected);
        Gen.Shuffle(Tables).Sample(t => Assert.Equal(expected, Messages(string.Concat(t))), iter: 6);
    }

    [Fact]
    public void Verdicts_do_not_depend_on_case_quotes_and_space()
    {
        string plain = string.Concat(Tables);
        string other = plain
            .Replace("create table", "CREATE\n  TABLE", StringComparison.Ordinal)
            .Replace("public.notes", "\"public\" . \"notes\"", StringComparison.Ordinal)
            .Replace("using", "/* why */ USING", StringComparison.Ordinal)
            .Replace("public.bills", "Bills", StringComparison.Ordinal);
        Assert.Equal(Messages(plain), Messages(other));
    }

    [Fact]
    public void Random_bytes_never_throw() =>
        Gen.Char[' ', '~']
            .Array[0, 200]
            .Sample(c => _ = Database.Judge(string.Concat(Tables) + new string(c)).Status != ControlStatus.NotApplicable, iter: 100);

    [Fact]
    public void Tables_and_models_are_entities_with_their_references()
    {
        var facts = new JudgedRepository(
            ("db/migrations/1_init.sql", "create table orders (id int);\nalter table orders add column buyer int references people (id);"),
            (
                "prisma/schema.prisma",
                "model Invoice {\n  id Int @id\n  owner Person @relation(fields: [ownerId], references: [id])\n  ownerId Int\n}\nmodel Person {\n  id Int @id\n  invoices Invoice[]\n}\n"
            )
        ).Facts<EntityFact>();
        var entities = EntityFact.Merge(facts);
        Assert.Equal(["Invoice", "Person", "orders"], entities.Select(e => e.Name).Order(StringComparer.Ordinal));
        Assert.Equal("people", Assert.Single(entities.Single(e => e.Name == "orders").Fields, f => f.Name == "buyer").References);
        Assert.Equal("Person", Assert.Single(entities.Single(e => e.Name == "Invoice").Fields, f => f.Name == "owner").References);
    }

    private static IEnumerable<string> Messages(string sql) =>
        Database.Judge(sql).Findings.Select(f => f.Message).Order(StringComparer.Ordinal);
}
