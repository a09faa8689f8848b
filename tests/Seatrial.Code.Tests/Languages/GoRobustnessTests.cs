namespace Seatrial.Code.Tests.Languages;

public sealed class GoRobustnessTests() : RobustnessTests(Program, Pieces, source => ModelPrinter.Print(GoSource.Lower(source)))
{
    private const string Program = """
        package shop
        import ( "net/http"; db "example.com/db/v2" )
        type Order struct { *Base; ID, N uint `json:"id"`; F func(a, b int) (c []T, err error) }
        type Repo[T any] interface { Finder; Find(id ...uint) (*T, error) }
        func (h *H[T]) Get(w http.ResponseWriter, r *http.Request) (n int, err error) {
        	if v, ok := m[k].(T); ok && !v { return } else if x > 1 { goto end }
        	for i, v := range xs { defer f(i, v...) }
        	for i := 0; i < 9; i++ { go func() { ch <- <-in }() }
        	switch y := x.(type) { case *A, nil: use(y); default: fallthrough }
        	select { case a := <-ch: b[a:c] = D{E: {1, 2}, "f": g}; case ch <- 1: }
        	var p, q = new(T), make(map[string][]byte, 1)
        end:
        	return (*h).n["a"+`b`]
        }
        """;

    private static readonly string[] Pieces = ["(", "}", "`", "[", ":=", "'", "<-", "func", "\0", "é", "import ", "..."];

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[]T{", "}")]
    [InlineData("T{A: ", "}")]
    [InlineData("[][]T{{", "}}")]
    [InlineData("f(", ")")]
    [InlineData("func() { ", "}")]
    [InlineData("!", "")]
    [InlineData("a.b().", "c")]
    [InlineData("[]", "")]
    [InlineData("map[a]", "")]
    [InlineData("1 + ", "")]
    [InlineData("func() { if a { b } else ", "}")]
    public void Deep_nesting_is_cut(string open, string close)
    {
        foreach (string nested in Nested(open, close))
        {
            ModelPrinter.Print(GoSource.Lower($"package a\nvar x = {nested}\n"));
            ModelPrinter.Print(GoSource.Lower($"package a\ntype X {nested}\nfunc f(a {nested}) {{ {nested} }}\n"));
        }
    }

    [Fact]
    public void Indentation_changes_nothing_but_places()
    {
        string expected = GoSource.Print(Program);
        Assert.Equal(expected, GoSource.Print(Program.Replace("\t", "      ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Places_of_calls_of_members_are_those_of_the_name() =>
        Assert.Equal(
            """
            namespace a
            let rows = db.Where(id) @2:15.Find(orders) @3:2-4 @2:5
            """,
            GoSource.Print("package a\nvar rows = db.Where(id).\n\tFind(\n\t\torders)\n", withPlaces: true)
        );
}
