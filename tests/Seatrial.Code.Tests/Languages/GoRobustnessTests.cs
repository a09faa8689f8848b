using System.Text;
using CsCheck;

namespace Seatrial.Code.Tests.Languages;

public sealed class GoRobustnessTests
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

    [Fact]
    public void Random_bytes_never_throw() => Gen.Byte.Array[0, 300].Sample(bytes => ModelPrinter.Print(GoSource.Lower(bytes)), iter: 500);

    [Fact]
    public void Mutated_programs_never_throw()
    {
        byte[] program = Encoding.UTF8.GetBytes(Program);
        Gen.Select(Gen.Int[0, program.Length - 1], Gen.Int[0, 40], Gen.Int[0, Pieces.Length - 1]).Array[1, 4].Sample(
            edits =>
            {
                byte[] mutated = program;
                foreach (var (at, length, piece) in edits)
                {
                    int start = Math.Min(at, mutated.Length);
                    mutated = [.. mutated[..start], .. Encoding.UTF8.GetBytes(Pieces[piece]), .. mutated[Math.Min(mutated.Length, start + length)..]];
                }

                ModelPrinter.Print(GoSource.Lower(mutated));
            },
            iter: 1000);
    }

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
        foreach (int depth in (int[])[300, 3000])
        {
            string nested = $"{string.Concat(Enumerable.Repeat(open, depth))}1{string.Concat(Enumerable.Repeat(close, depth))}";
            ModelPrinter.Print(GoSource.Lower($"package a\nvar x = {nested}\n"));
            ModelPrinter.Print(GoSource.Lower($"package a\ntype X {nested}\nfunc f(a {nested}) {{ {nested} }}\n"));
        }
    }

    [Fact]
    public void Indentation_and_line_ends_change_nothing_but_places()
    {
        string expected = GoSource.Print(Program);
        Assert.Equal(expected, GoSource.Print(Program.Replace("\t", "      ", StringComparison.Ordinal)));
        Assert.Equal(expected, GoSource.Print(Program.Replace("\n", "\r\n\r\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void Places_of_calls_of_members_are_those_of_the_name()
        => Assert.Equal(
            """
            namespace a
            let rows = db.Where(id) @2:15.Find(orders) @3:2-4 @2:5
            """,
            GoSource.Print("package a\nvar rows = db.Where(id).\n\tFind(\n\t\torders)\n", withPlaces: true));
}
