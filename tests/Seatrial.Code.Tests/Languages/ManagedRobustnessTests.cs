using System.Text;
using CsCheck;
using Seatrial.Code.Languages.CSharp;
using Seatrial.Code.Languages.Java;
using Seatrial.Code.Lowering;

namespace Seatrial.Code.Tests.Languages;

public sealed class ManagedRobustnessTests
{
    private const string CSharpProgram = """
        using A = N.C; namespace Shop;
        [Route("x")] public partial record Order(int Id) : Base(Id) {
          public string Name { get => n; set { n = value; } } = "a";
          public async Task<T> M<T>(this A a, params int[] r) => await a?.B<int>(out var x)!.C[1];
          void N() { foreach (var (k, v) in f()) { if (o is not Foo { A: > 1 } q || o is [1, .., var z]) throw; } var t = x switch { null => 1, _ => throw new E() }; var l = from p in ps join q in qs on p.A equals q.B let c = 1 orderby c descending group p by c into g select new { g.Key }; }
        }
        """;

    private const string JavaProgram = """
        package a.b; import static x.Y.*;
        @A(value = {"x"}, b = @B) class C<T> extends D<T[]> implements E { enum F { G(1) { }, H; } record R(int x) { R { } }
          @G public <T> T m(@P("x") int... a) throws X { if (o instanceof R(var q) && !x) { return a ? b -> c : D::new; } for (;;) { switch (x) { case 1, 2 -> { } default -> f(); } } }
        }
        """;

    public static TheoryData<string> Languages => ["cs", "java"];

    private static ILanguageFrontEnd FrontEnd(string language) => language == "cs" ? new CSharpFrontEnd() : new JavaFrontEnd();

    private static string Program(string language) => language == "cs" ? CSharpProgram : JavaProgram;

    private static string Print(string language, byte[] source) =>
        ModelPrinter.Print(ManagedSource.Lower(FrontEnd(language), source, $"a.{language}"));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Random_bytes_never_throw(string language) => Gen.Byte.Array[0, 300].Sample(bytes => Print(language, bytes), iter: 300);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Mutated_programs_never_throw(string language)
    {
        byte[] program = Encoding.UTF8.GetBytes(Program(language));
        string[] inserts = ["(", "}", "\"", "<", "[", "'", "@", "=>", "\0", "é", "using ", "class ", ".."];
        Gen.Select(Gen.Int[0, program.Length - 1], Gen.Int[0, 40], Gen.Int[0, inserts.Length - 1])
            .Array[1, 4]
            .Sample(
                edits =>
                {
                    byte[] mutated = program;
                    foreach (var (at, length, insert) in edits)
                    {
                        int start = Math.Min(at, mutated.Length);
                        mutated =
                        [
                            .. mutated[..start],
                            .. Encoding.UTF8.GetBytes(inserts[insert]),
                            .. mutated[Math.Min(mutated.Length, start + length)..],
                        ];
                    }

                    Print(language, mutated);
                },
                iter: 500
            );
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("f(", ")")]
    [InlineData("!", "")]
    [InlineData("a.b().", "c")]
    [InlineData("x ? 1 : ", "")]
    [InlineData("() => ", "")]
    [InlineData("1 + ", "")]
    [InlineData("new A { B = ", "}")]
    [InlineData("x switch { _ => ", "}")]
    public void Deep_nesting_is_cut(string open, string close)
    {
        foreach (string language in (string[])["cs", "java"])
        {
            foreach (int depth in (int[])[300, 1500])
            {
                string nested = $"{string.Concat(Enumerable.Repeat(open, depth))}1{string.Concat(Enumerable.Repeat(close, depth))}";
                Print(language, Encoding.UTF8.GetBytes($"class A {{ void M() {{ x = {nested}; }} }}"));
                Print(language, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("class A { void M() { if (x) {", depth))));
            }
        }
    }

    [Fact]
    public void A_long_chain_of_calls_is_kept() =>
        Assert.StartsWith(
            "class A\n  hidden fn M(): void\n    app.X(1)",
            ManagedSource.PrintCSharp($"class A {{ void M() {{ app{string.Concat(Enumerable.Repeat(".X(1)", 200))}; }} }}"),
            StringComparison.Ordinal
        );

    [Theory]
    [MemberData(nameof(Languages))]
    public void Indentation_and_line_ends_change_nothing_but_places(string language)
    {
        string expected = Print(language, Encoding.UTF8.GetBytes(Program(language)));
        Assert.Equal(
            expected,
            Print(language, Encoding.UTF8.GetBytes(Program(language).Replace("\n", "\n\t\t", StringComparison.Ordinal)))
        );
        Assert.Equal(
            expected,
            Print(language, Encoding.UTF8.GetBytes(Program(language).Replace("\n", "\r\n\r\n", StringComparison.Ordinal)))
        );
    }
}
