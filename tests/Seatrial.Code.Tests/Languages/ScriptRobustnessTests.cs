using System.Text;
using CsCheck;
using Seatrial.Code.Languages.Script;
using Seatrial.Syntax;

namespace Seatrial.Code.Tests.Languages;

public sealed class ScriptRobustnessTests
{
    private const string Program = """
        import { a } from './a';
        @Injectable()
        export class Orders<T> extends Base<T> {
          #db = 1; constructor(private readonly repo: Repo<Order>) { super(); }
          @Get(':id') async find({ id, ...rest }: { id: string }) { return await this.repo?.find(`x ${id}`)!; }
        }
        for (const [k, v] of Object.entries(x)) switch (k) { case 'a': try { f(v) } catch { break } }
        export default () => <A b={1} {...c}>text {d ? <E /> : null}</A>;
        module.exports = { ...require('./z'), q: (a = 1, ...b) => a ?? b };
        type Id = Omit<A, 'b'> | null; enum R { A = 1 } namespace N { export interface I { m(): void } }
        """;

    private static readonly string[] Paths = ["a.js", "a.ts", "a.tsx"];

    [Fact]
    public void Every_kind_is_one_of_a_grammar()
    {
        var names = new[] { Grammars.JavaScript, Grammars.TypeScript, Grammars.Tsx }
            .SelectMany(g => Enumerable.Range(0, g.KindCount).Select(k => g.KindName((ushort)k)))
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(
            Enum.GetValues<ScriptKind>().Where(k => k != ScriptKind.None).Select(ScriptGrammar.NodeName),
            name => Assert.Contains(name, names)
        );
    }

    [Fact]
    public void Random_bytes_never_throw() =>
        Gen.Byte.Array[0, 300].Sample(bytes => Assert.All(Paths, path => ModelPrinter.Print(ScriptSource.Lower(bytes, path))), iter: 300);

    [Fact]
    public void Mutated_programs_never_throw()
    {
        byte[] program = Encoding.UTF8.GetBytes(Program);
        string[] inserts = ["(", "}", "`", "<", "/", "'", "@", "=>", "\0", "é", "import ", "..."];
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

                    Assert.All(Paths, path => ModelPrinter.Print(ScriptSource.Lower(mutated, path)));
                },
                iter: 600
            );
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("{a:", "}")]
    [InlineData("f(", ")")]
    [InlineData("()=>{", "}")]
    [InlineData("if(a){", "}")]
    [InlineData("if(a){}else ", "")]
    [InlineData("!", "")]
    [InlineData("a.b().", "c")]
    [InlineData("class A{x=", "}")]
    [InlineData("<a>", "</a>")]
    [InlineData("`${", "}`")]
    [InlineData("a?b:", "")]
    [InlineData("type A = B<", ">")]
    [InlineData("namespace A {", "}")]
    public void Deep_nesting_is_cut(string open, string close)
    {
        foreach (int depth in (int[])[300, 3000])
        {
            string source = $"x = {string.Concat(Enumerable.Repeat(open, depth))}1{string.Concat(Enumerable.Repeat(close, depth))}";
            Assert.All(Paths, path => ModelPrinter.Print(ScriptSource.Lower(Encoding.UTF8.GetBytes(source), path)));
            Assert.All(Paths, path => ModelPrinter.Print(ScriptSource.Lower(Encoding.UTF8.GetBytes(source[4..]), path)));
        }
    }

    [Fact]
    public void Indentation_and_line_ends_change_nothing_but_places()
    {
        string expected = ScriptSource.Print(Program, "a.tsx");
        Assert.Equal(expected, ScriptSource.Print(Program.Replace("\n", "\n\t\t", StringComparison.Ordinal), "a.tsx"));
        Assert.Equal(expected, ScriptSource.Print(Program.Replace("\n", "\r\n\r\n", StringComparison.Ordinal), "a.tsx"));
    }
}
