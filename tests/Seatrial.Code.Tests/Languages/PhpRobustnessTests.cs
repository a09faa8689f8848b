using System.Text;

namespace Seatrial.Code.Tests.Languages;

public sealed class PhpRobustnessTests() : RobustnessTests(Program, Pieces, source => ModelPrinter.Print(PhpSource.Lower(source)))
{
    private const string Program = """
        <html><?php
        declare(strict_types=1);
        namespace App\Http; use A\{B, C\D as E}; use function A\f;
        #[Attr(name: 'x')] abstract class Orders extends Base implements I {
          use T, U { T::a insteadof U; } const A = 1; protected static ?Order $order = null; public string $name { get => $this->n; }
          public function __construct(private readonly Repo $repo, int|null ...$ids) { parent::__construct(...$ids); }
          public function find(?int $id): static { return $this->repo?->where('id', '=', $id)->first() ?? throw new E("no $id {$this->x['a']}"); }
        }
        enum Suit: string { case Hearts = 'h'; }
        [$a, 'b' => [, $c]] = list($d) = f(...);
        foreach ($x as $k => &$v): switch ($k) { case 1: case 2: break; default: try { g(fn($q) => $q + 1); } catch (A | B $e) { } finally { } } endforeach;
        $s = <<<SQL
          select $a[id] from {$t}
          SQL;
        if ($a): ?> <p><?= $a->b ?></p> <?php elseif ($b): exit(1); endif;
        return match(true) { $a > 1, $b => 'x', default => die('y') };
        """;

    private static readonly string[] Pieces = ["(", "}", "\"", "<<<A\n", "[", "'", "$", "=>", "\0", "é", "?>", "<?php ", "::", "#["];

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("f(", ")")]
    [InlineData("fn() => ", "")]
    [InlineData("function() { return ", "; }")]
    [InlineData("!", "")]
    [InlineData("$a->b()->", "c")]
    [InlineData("$a ? 1 : (", ")")]
    [InlineData("1 . ", "")]
    [InlineData("match(1) { 1 => ", "}")]
    [InlineData("new class { public $x = ", "; }")]
    public void Deep_nesting_is_cut(string open, string close)
    {
        foreach (string nested in Nested(open, close))
        {
            PhpSource.Print($"$x = {nested};");
            PhpSource.Print($"function f($a = {nested}) {{ return {nested}; }}");
        }
    }

    [Theory]
    [InlineData("if ($a) {")]
    [InlineData("if ($a) {} else ")]
    [InlineData("function f() {")]
    [InlineData("class A { function f() {")]
    [InlineData("switch ($a) { case 1:")]
    public void Deep_blocks_are_cut(string head) => PhpSource.Print(string.Concat(Enumerable.Repeat(head, 1500)));

    [Fact]
    public void A_long_concatenation_is_kept() =>
        Assert.EndsWith(
            " + 'z')",
            PhpSource.Print($"$x = 'a'{string.Concat(Enumerable.Repeat(" . $b", 500))} . 'z';"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Text_that_is_not_utf8_is_read() =>
        Assert.Contains("find", ModelPrinter.Print(PhpSource.Lower([.. "<?php $a->find('"u8, 0xE9, .. "');"u8])), StringComparison.Ordinal);

    [Fact]
    public void Places_of_calls_of_members_are_those_of_the_name() =>
        Assert.Equal(
            """
            rows = Order.where('a', 1) @3:5.first() @4:5 @2:1
            """,
            PhpSource.Print("$rows = Order\n  ::where('a', 1)\n  ->first();\n", withPlaces: true)
        );

    [Fact]
    public void Bytes_of_a_page_without_a_tag_are_no_program() =>
        Assert.Equal("", ModelPrinter.Print(PhpSource.Lower(Encoding.UTF8.GetBytes("select * from x where $a = 1"))).Trim());
}
