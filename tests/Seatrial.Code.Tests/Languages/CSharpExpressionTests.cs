using static Seatrial.Code.Tests.Languages.ManagedSource;

namespace Seatrial.Code.Tests.Languages;

public sealed class CSharpExpressionTests
{
    [Theory]
    [InlineData("x = a?.B?.C(1)!.D[0];", "x = a?.B?.C(1).D[0]")]
    [InlineData("x = await Get<int>(id) ?? throw new NotFound(nameof(A.B));", "x = (Get<int>(id) ?? throw new NotFound('B'))")]
    [InlineData("x = (Order)y;", "x: Order = y")]
    [InlineData("var x = y as Order;", "let x: Order = y")]
    [InlineData("x = $\"a{b:x}c{{\\n\";", "x = $('a', b, 'c{\\n')")]
    [InlineData("x = @\"a\"\"b\";", "x = 'a\"b'")]
    [InlineData("x ??= new() { A = 1, [\"b\"] = this };", "x ~= new (){A: 1, b: this}")]
    [InlineData("List<int> x = new() { 1, 2 };", "let x: List<int> = new List<int>([1, 2])")]
    [InlineData("x = new Dictionary<string, int> { { \"a\", 1 } };", "x = new Dictionary<string, int>(){a: 1}")]
    [InlineData("x = new { a.B, C = 1 };", "x = {B: a.B, C: 1}")]
    [InlineData("x = [..a, 1]; y = new[] { 1 }; z = new byte[16];", "x = [...a, 1]\ny = [1]\nz = new byte[](16)")]
    [InlineData("var (a, b) = f(out var c); (d, var e) = g();", "let [a, b] = f((let c = other()))\nlet [d, e] = g()")]
    [InlineData("x = o with { A = 1 };", "x = {...o, A: 1}")]
    [InlineData("x = typeof(Order); y = default; z = -1;", "x = Order.class\ny = null\nz = -1")]
    [InlineData("x = async (int a, b) => { };", "x = async fn(a: int, b) {}")]
    [InlineData("f(ref a, name: b, base.C());", "f(a, name: b, base.C())")]
    public void Lowers_expressions(string source, string expected) => Assert.Equal(expected, CSharpBody(source));

    [Theory]
    [InlineData("o is null", "(o == null)")]
    [InlineData("o is not null", "(o != null)")]
    [InlineData("o is { }", "(o != null)")]
    [InlineData("o is Order", "(o is Order)")]
    [InlineData("o is Order x", "((o is Order) && (let x: Order = o))")]
    [InlineData("o is not Order x", "!((o is Order) && (let x: Order = o))")]
    [InlineData("Find() is { } x", "((let x = Find()) != null)")]
    [InlineData("Find() is Order x", "((let x: Order = Find()) is Order)")]
    [InlineData(
        "o is { Owner.Id: 1, State: State.Open } x",
        "((((o != null) && (o.Owner.Id == 1)) && (o.State == State.Open)) && (let x = o))"
    )]
    [InlineData("o is \"a\" or \"b\"", "((o == 'a') || (o == 'b'))")]
    [InlineData("o is > 1 and < 9", "((o < 1) && (o < 9))")]
    [InlineData("o is [1, var last]", "(((o != null) && (o[] == 1)) && (let last = o[]))")]
    public void A_pattern_is_a_condition_with_assignments(string source, string expected) =>
        Assert.Equal($"if {expected}", CSharpBody($"if ({source}) {{ }}"));

    [Theory]
    [InlineData("a != b.C(1)?.D", "(a != b.C(1)?.D)")]
    [InlineData("a && !b?.C(x).D", "(a && !b?.C(x).D)")]
    [InlineData("a == b && c != d?.E()", "((a == b) && (c != d?.E()))")]
    [InlineData("a || b?.C == 1 && d", "(a || ((b?.C == 1) && d))")]
    [InlineData("o is null || o?.C == 1", "((o == null) || (o?.C == 1))")]
    [InlineData("(a ?? b)?.C is null", "((a ?? b)?.C == null)")]
    [InlineData("a == b?.C is true", "(a == (b?.C == true))")]
    public void An_access_binds_stronger_than_operators(string source, string expected) =>
        Assert.Equal($"if {expected}", CSharpBody($"if ({source}) {{ }}"));

    [Fact]
    public void Queries_are_calls()
    {
        Assert.Equal(
            "x = db.Orders.Where(fn(o) { return (o.OwnerId == id) }).Select(fn(o) { return o.Name })",
            CSharpBody("x = from o in db.Orders where o.OwnerId == id select o.Name;")
        );
        Assert.Equal(
            "x = a.SelectMany(fn(o) { return o.Lines }, fn(o, l) { return {o: o, l: l} }).OrderByDescending(fn({o: o, l: l}) { return l.At }).Select(fn({o: o, l: l}) { return l })",
            CSharpBody("x = from o in a from l in o.Lines orderby l.At descending select l;")
        );
        Assert.Equal(
            "x = a.Join(b, fn(o) { return o.Id }, fn(u) { return u.Id }, fn(o, u) { return {o: o, u: u} }).GroupBy(fn({o: o, u: u}) { return u.Id }, fn({o: o, u: u}) { return o }).Select(fn(g) { return g.Key })",
            CSharpBody("x = from o in a join u in b on o.Id equals u.Id group o by u.Id into g select g.Key;")
        );
    }

    [Fact]
    public void Lowers_switch_expressions_and_statements()
    {
        Assert.Equal(
            "x = switch a { (let f: Foo = new Foo()) if f.Ok => 1; null, 2 => throw new E(); {A: 1} => 3; _ => 4; }",
            CSharpBody("x = a switch { Foo f when f.Ok => 1, null or 2 => throw new E(), { A: 1 } => 3, _ => 4 };")
        );
        Assert.Equal(
            "switch x\n  case 1\n  case Foo if y\n    f()\n    jump\n  default\n    return",
            CSharpBody("switch (x) { case 1: case Foo when y: f(); break; default: return; }")
        );
    }

    [Fact]
    public void Lowers_statements()
    {
        Assert.Equal("block\n  let s = Open()\n  s.Read()", CSharpBody("using (var s = Open()) s.Read();"));
        Assert.Equal("let s = Open()\nlet a: int = 1\nlet b: int = other()", CSharpBody("using var s = Open(); int a = 1, b;"));
        Assert.Equal("for [k, v] in all\n  f()", CSharpBody("foreach (var (k, v) in all) f();"));
        Assert.Equal(
            "try\n  f()\ncatch Shop.E as e\n  if e.Ok\n    g()\ncatch\nfinally\n  h()",
            CSharpBody("try { f(); } catch (Shop.E e) when (e.Ok) { g(); } catch { } finally { h(); }")
        );
        Assert.Equal(
            "if a\n  throw\nelse if b\n  return c\nfn L(x: int): int\n  return x",
            CSharpBody("if (a) throw; else if (b) return c; int L(int x) => x;")
        );
        Assert.Equal("yield(1)\nreturn", CSharpBody("yield return 1; yield break;"));
    }
}
