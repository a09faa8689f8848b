using CsCheck;
using Seatrial.Components.Packages;
using Seatrial.Components.Versions;

namespace Seatrial.Components.Tests.Versions;

/// <summary>What holds for any texts, so that sorting and bounds mean something.</summary>
public sealed class VersionPropertyTests
{
    private static readonly Gen<string> Piece = OneOf(
        "0",
        "1",
        "2",
        "10",
        "007",
        "20240131",
        "99999999999999999999",
        "alpha",
        "beta",
        "rc",
        "RC1",
        "dev",
        "final",
        "sp",
        "post",
        "x",
        "a",
        "p",
        "git"
    );
    private static readonly Gen<string> Separator = OneOf(".", "-", "", "_", "+", "~", "^", ":", ".");
    private static readonly Gen<string> Version = Gen.Select(
        Gen.Int[0, 20],
        Gen.Select(Separator, Piece, (s, p) => s + p).Array[0, 5],
        (first, rest) => first + string.Concat(rest)
    );
    private static readonly Gen<Ecosystem> AnyEcosystem = OneOf(Enum.GetValues<Ecosystem>());

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Fact]
    public void The_order_turns_around_with_its_sides() =>
        Gen.Select(AnyEcosystem, Version, Version)
            .Sample(
                (e, a, b) =>
                    VersionOrder.Compare(e, a, b) is not { } order
                    || (
                        VersionOrder.Compare(e, b, a) is { } other
                        && Math.Sign(order) == -Math.Sign(other)
                        && VersionOrder.Compare(e, a, a) == 0
                    ),
                iter: 20_000
            );

    /// <summary>
    /// The rules of Maven, PHP and apk are themselves not transitive for mixtures of words and numbers, which no registry holds; all others
    /// are.
    /// </summary>
    [Fact]
    public void The_order_is_transitive() =>
        Gen.Select(
                AnyEcosystem.Where(e => e is not (Ecosystem.Maven or Ecosystem.Packagist or Ecosystem.Alpine)),
                Version,
                Version,
                Version
            )
            .Sample(
                (e, a, b, c) =>
                    VersionOrder.Compare(e, a, b) is not <= 0
                    || VersionOrder.Compare(e, b, c) is not <= 0
                    || VersionOrder.Compare(e, a, c) is null or <= 0,
                iter: 60_000
            );

    [Theory]
    [InlineData(Ecosystem.Npm, ">={0} <{1}", true)]
    [InlineData(Ecosystem.PyPI, ">={0},<{1}", false)]
    [InlineData(Ecosystem.NuGet, "[{0},{1})", false)]
    [InlineData(Ecosystem.Maven, "[{0},{1})", false)]
    [InlineData(Ecosystem.RubyGems, ">= {0}, < {1}", false)]
    [InlineData(Ecosystem.Debian, ">= {0}, << {1}", false)]
    public void What_lies_between_two_members_is_a_member(Ecosystem ecosystem, string form, bool includePrerelease)
    {
        var plain = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[0, 5], (a, b, c) => $"{a}.{b}.{c}");
        Gen.Select(plain, plain, plain, plain, plain)
            .Sample(
                (low, high, a, b, c) =>
                {
                    var range = VersionRange.Parse(ecosystem, string.Format(null, form, low, high), new RangeOptions(includePrerelease));
                    string[] sorted = [a, b, c];
                    Array.Sort(sorted, (x, y) => VersionOrder.Compare(ecosystem, x, y)!.Value);
                    return range is null || !range.Contains(sorted[0]) || !range.Contains(sorted[2]) || range.Contains(sorted[1]);
                },
                iter: 5_000
            );
    }

    [Fact]
    public void No_text_makes_it_throw() =>
        Gen.Select(AnyEcosystem, Gen.String[0, 40], Gen.String[Gen.Char["0123456789.-+~^<>=!|,x*[]() ad@#:v"], 0, 40])
            .Sample(
                (e, any, likely) =>
                {
                    _ = VersionOrder.Compare(e, any, likely);
                    _ = VersionRange.Parse(e, likely)?.Contains(any);
                    _ = VersionRange.Parse(e, any)?.Contains(likely);
                    _ = VersionRange.Parse(e, likely, new RangeOptions(true, true))?.Contains("1.2.3");
                },
                iter: 60_000
            );
}
