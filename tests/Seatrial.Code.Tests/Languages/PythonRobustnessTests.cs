using System.Text;

namespace Seatrial.Code.Tests.Languages;

public sealed class PythonRobustnessTests() : RobustnessTests(Program, Pieces, source => ModelPrinter.Print(PythonSource.Lower(source)))
{
    private const string Program = """"
        from .auth import (user as me, login)
        @app.route("/x/<int:id>", methods=["GET"])
        async def show(id: int, *args, q: Optional["A[B]"] = None, **rest) -> A | None:
            """Shows."""
            with open(f"{id:>{n}}") as f, lock: return [a for b in c if d for a in b]
        class Order(db.Model, metaclass=Meta):
            id: Mapped[int] = column(primary_key=True); x = y = 1
            @property
            def total(self): return super().total + self.x[1:2, ...]
        try: pass
        except (A, b.C) as e: raise X from e
        else: match x:
          case A(b=[1, *_]) | {"k": v, **o} if v > 0: yield v
        for i, *j in (await k).l: assert not i, "m" 'n'
        else: lambda *o, p=1: (q := o)
        """";

    private static readonly string[] Pieces = ["(", "]", "\"\"\"", "\n  ", ":", "'", "@", "{", "\0", "é", "import ", "**"];

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("{1:", "}")]
    [InlineData("f(", ")")]
    [InlineData("lambda: ", "")]
    [InlineData("not ", "")]
    [InlineData("a.b().", "c")]
    [InlineData("[a for a in ", "]")]
    [InlineData("a if b else ", "")]
    [InlineData("a[", "]")]
    [InlineData("f'{", "}'")]
    [InlineData("1 + (", ")")]
    [InlineData("1 + ", "")]
    public void Deep_nesting_is_cut(string open, string close)
    {
        foreach (string nested in Nested(open, close))
        {
            ModelPrinter.Print(PythonSource.Lower($"x = {nested}"));
            ModelPrinter.Print(PythonSource.Lower($"def f(a: {nested} = {nested}): pass"));
        }
    }

    [Theory]
    [InlineData("if a:")]
    [InlineData("def f(self):")]
    [InlineData("class A:")]
    [InlineData("match a:")]
    public void Deep_blocks_are_cut(string head)
    {
        var source = new StringBuilder();
        for (int depth = 0; depth < 1500; depth++)
        {
            source.Append(' ', depth).Append(head).Append('\n');
        }

        ModelPrinter.Print(PythonSource.Lower(source.ToString()));
    }

    [Fact]
    public void Indentation_changes_nothing_but_places()
    {
        string expected = PythonSource.Print(Program);
        Assert.Equal(expected, PythonSource.Print(Program.Replace("    ", "\t\t", StringComparison.Ordinal)));
    }

    [Fact]
    public void Places_of_calls_of_members_are_those_of_the_name() =>
        Assert.Equal(
            """
            rows = db.query(Order) @2:6.filter(id) @3:6.one() @4:6 @1:1
            """,
            PythonSource.Print("rows = (\n  db.query(Order)\n    .filter(id)\n    .one())\n", withPlaces: true)
        );
}
