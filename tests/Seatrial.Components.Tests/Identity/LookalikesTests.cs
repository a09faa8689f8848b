using Seatrial.Components.Identity;
using Seatrial.Components.Packages;
using Seatrial.Engine.Findings;

namespace Seatrial.Components.Tests.Identity;

public sealed class LookalikesTests
{
    [Theory]
    [InlineData(Ecosystem.Npm, "expresss", "express", "a letter is doubled")]
    [InlineData(Ecosystem.Npm, "mongosoe", "mongoose", "two neighbouring letters are swapped")]
    [InlineData(Ecosystem.Npm, "@tpyes/node", "@types/node", "the scope looks like @types: two neighbouring letters are swapped")]
    [InlineData(Ecosystem.PyPI, "Tensorfow", "tensorflow", "a letter is missing")]
    [InlineData(Ecosystem.PyPI, "sqlalcehmy", "sqlalchemy", "two neighbouring letters are swapped")]
    [InlineData(Ecosystem.NuGet, "Newtonsoft.Jsson", "newtonsoft.json", "a letter is doubled")]
    [InlineData(Ecosystem.RubyGems, "nokogirri", "nokogiri", "a letter is doubled")]
    [InlineData(Ecosystem.Crates, "serde_josn", "serde_json", "two neighbouring letters are swapped")]
    [InlineData(Ecosystem.Go, "github.com/sirupsen/logurs", "github.com/sirupsen/logrus", "two neighbouring letters are swapped")]
    [InlineData(
        Ecosystem.Maven,
        "org.springframework.boot:spring-boot-starter-secruity",
        "org.springframework.boot:spring-boot-starter-security",
        "two neighbouring letters are swapped"
    )]
    [InlineData(Ecosystem.Packagist, "symfony/consolle", "symfony/console", "a letter is doubled")]
    [InlineData(Ecosystem.PyPI, "r\u0435quests", "requests", "letters of another alphabet stand for Latin ones")]
    public void A_mistyped_popular_name_is_found_and_explained(Ecosystem ecosystem, string name, string target, string signal)
    {
        var found = Lookalikes.Find(ecosystem, name);

        Assert.NotNull(found);
        Assert.Equal((target, Confidence.High), (found.Target, found.Confidence));
        Assert.Contains(signal, found.Signals);
    }

    [Theory]
    [InlineData(Ecosystem.Npm, "express")]
    [InlineData(Ecosystem.Npm, "eventemitter9")]
    [InlineData(Ecosystem.Npm, "@types/reactt")]
    [InlineData(Ecosystem.Npm, "less-loader")]
    [InlineData(Ecosystem.PyPI, "Flask_SQLAlchemy")]
    [InlineData(Ecosystem.PyPI, "invoice-tools-of-our-own")]
    [InlineData(Ecosystem.PyPI, "markdownify")]
    [InlineData(Ecosystem.Docker, "ngnix")]
    public void A_known_name_another_generation_and_a_member_of_a_family_are_not(Ecosystem ecosystem, string name) =>
        Assert.Null(Lookalikes.Find(ecosystem, name));

    [Theory]
    [InlineData(Ecosystem.Npm, "lodash-js", "lodash")]
    [InlineData(Ecosystem.Npm, "parser-body", "body-parser")]
    [InlineData(Ecosystem.PyPI, "python-requests", "requests")]
    public void A_name_that_holds_a_popular_one_is_related_and_no_more(Ecosystem ecosystem, string name, string target)
    {
        var found = Lookalikes.Find(ecosystem, name);

        Assert.NotNull(found);
        Assert.Equal((target, Confidence.Low), (found.Target, found.Confidence));
    }

    public static TheoryData<Ecosystem> Counted =>
        [
            Ecosystem.Npm,
            Ecosystem.PyPI,
            Ecosystem.NuGet,
            Ecosystem.Crates,
            Ecosystem.RubyGems,
            Ecosystem.Packagist,
            Ecosystem.Go,
            Ecosystem.Maven,
        ];

    /// <summary>Names that two or three of the counted repositories use, a fifth of them at a time taken for unknown.</summary>
    [Theory]
    [MemberData(nameof(Counted))]
    public void Legitimate_names_are_seldom_taken_for_traps_in_any_ecosystem(Ecosystem ecosystem)
    {
        var popular = PopularNames.Of(ecosystem);
        string[] rare =
        [
            .. popular.All.Where(n => n.Uses <= 3).Select(n => n.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        var flagged = new List<string>();
        for (int part = 0; part < 5; part++)
        {
            var held = rare.Where((_, i) => i % 5 == part).ToHashSet(StringComparer.Ordinal);
            var others = popular.Without(held);
            flagged.AddRange(
                held.Where((_, i) => rare.Length < 1_000 || i % 4 == 0)
                    .Select(n => Lookalikes.Find(others, ecosystem, n))
                    .OfType<Lookalike>()
                    .Where(l => l.Confidence >= Confidence.Medium)
                    .Select(l => $"{l.Name} {l.Target}")
            );
        }

        Assert.True(flagged.Count <= 0.02 * rare.Length, string.Join(", ", flagged));
    }

    [Theory]
    [MemberData(nameof(Counted))]
    public void Swapped_letters_are_found_in_any_ecosystem(Ecosystem ecosystem)
    {
        string[] typos =
        [
            .. PopularNames
                .Of(ecosystem)
                .All.Where(n => n.Uses >= 10 && n.Letters.Length >= 6)
                .Select(n => n.Name)
                .Distinct(StringComparer.Ordinal)
                .Where((_, i) => i % 9 == 0)
                .Select(n => (Name: n, At: n.Length / 2))
                .Where(n => char.IsAsciiLetter(n.Name[n.At]) && char.IsAsciiLetter(n.Name[n.At - 1]) && n.Name[n.At] != n.Name[n.At - 1])
                .Select(n => n.Name[..(n.At - 1)] + n.Name[n.At] + n.Name[n.At - 1] + n.Name[(n.At + 1)..]),
        ];
        string[] missed = [.. typos.Where(t => Lookalikes.Find(ecosystem, t) is not { Confidence: >= Confidence.Medium })];

        Assert.NotEmpty(typos);
        Assert.True(missed.Length <= 0.05 * typos.Length, string.Join(", ", missed));
    }

    [Fact]
    public void Another_version_in_the_name_is_another_generation() =>
        Assert.Null(
            Lookalikes.Find(
                PopularNames.Of(Ecosystem.RubyGems).Without(new HashSet<string> { "aws-sdk-ses" }),
                Ecosystem.RubyGems,
                "aws-sdk-ses"
            )
        );

    [Fact]
    public void Equal_names_are_judged_equally_whatever_runs_beside()
    {
        string[] names = [.. Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? "reqeusts" : "beautifulsuop4")];
        var results = names.AsParallel().AsOrdered().Select(n => Lookalikes.Find(Ecosystem.PyPI, n)?.Target).ToList();

        Assert.Equal(names.Select(n => n == "reqeusts" ? "requests" : "beautifulsoup4"), results);
    }

    [Fact]
    public void A_name_as_long_as_a_book_costs_nothing() => Assert.Null(Lookalikes.Find(Ecosystem.Npm, new string('a', 1_000_000)));
}
