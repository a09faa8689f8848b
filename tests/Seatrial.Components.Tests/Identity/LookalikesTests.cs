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
    public void A_known_name_another_generation_and_a_member_of_a_family_are_not(Ecosystem ecosystem, string name)
        => Assert.Null(Lookalikes.Find(ecosystem, name));

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

    [Fact]
    public void Equal_names_are_judged_equally_whatever_runs_beside()
    {
        string[] names = [.. Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? "reqeusts" : "beautifulsuop4")];
        var results = names.AsParallel().AsOrdered().Select(n => Lookalikes.Find(Ecosystem.PyPI, n)?.Target).ToList();

        Assert.Equal(names.Select(n => n == "reqeusts" ? "requests" : "beautifulsoup4"), results);
    }

    [Fact]
    public void A_name_as_long_as_a_book_costs_nothing()
        => Assert.Null(Lookalikes.Find(Ecosystem.Npm, new string('a', 1_000_000)));
}
