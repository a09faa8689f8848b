using System.Text;
using Seatrial.Components.Packages;
using Seatrial.Components.Registries;

namespace Seatrial.Components.Tests.Registries;

public sealed class RegistryDocumentsTests
{
    private static readonly Ecosystem[] Askable = [.. Enum.GetValues<Ecosystem>().Where(e => RegistryProtocol.Of(e) is not null)];

    [Theory]
    [InlineData(Ecosystem.PyPI, "Django", "4.2", "pypi/Django/json", """{"info": {"classifiers": ["Development Status :: 7 - Inactive"]}, "releases": {"4.2": [{"upload_time_iso_8601": "2023-04-03T08:00:00Z", "yanked": true, "yanked_reason": "broken"}], "4.2.1": []}}""", "exists; 4.2: withdrawn, broken, 2023-04-03; first 2023-04-03; last 2023-04-03; abandoned: its maker calls it inactive")]
    [InlineData(Ecosystem.NuGet, "Newtonsoft.Json", "13.0.1", "v3-flatcontainer/newtonsoft.json/index.json", """{"versions": ["12.0.3", "13.0.1"]}""", "exists; 13.0.1: there")]
    [InlineData(Ecosystem.Crates, "Serde", "1.0.1", "se/rd/serde", "{\"name\":\"serde\",\"vers\":\"1.0.0\",\"yanked\":false}\n{\"name\":\"serde\",\"vers\":\"1.0.1\",\"yanked\":true}\n", "exists; 1.0.1: withdrawn")]
    [InlineData(Ecosystem.RubyGems, "rails", "7.0.0", "api/v1/versions/rails.json", """[{"number": "7.0.0", "created_at": "2021-12-15T00:00:00Z", "downloads_count": 5}, {"number": "7.1.0", "created_at": "2023-10-05T00:00:00Z", "downloads_count": 6}]""", "exists; 7.0.0: there, 2021-12-15; first 2021-12-15; last 2023-10-05; 11 downloads")]
    [InlineData(Ecosystem.Packagist, "Acme/Mail", "1.0.0", "p2/acme/mail.json", """{"packages": {"acme/mail": [{"version": "v1.0.0", "time": "2020-01-01T00:00:00+00:00", "abandoned": "acme/post"}]}}""", "exists; 1.0.0: there, 2020-01-01; first 2020-01-01; last 2020-01-01; abandoned: its maker asks to use acme/post instead")]
    [InlineData(Ecosystem.Go, "github.com/Azure/go", "1.2.0", "github.com/!azure/go/@v/list", "v1.1.0\nv1.2.0\n", "exists; 1.2.0: there")]
    [InlineData(Ecosystem.Go, "github.com/a/b", "0.0.0-20200101000000-0123456789ab", "github.com/a/b/@v/list", "", "exists")]
    [InlineData(Ecosystem.Maven, "org.acme:mail", "1.1", "org/acme/mail/maven-metadata.xml", "<metadata><versioning><versions><version>1.0</version></versions><lastUpdated>20240102030405</lastUpdated></versioning></metadata>", "exists; 1.1: missing; last 2024-01-02")]
    [InlineData(Ecosystem.Hex, "plug", "1.0.0", "api/packages/plug", """{"inserted_at": "2014-01-01T00:00:00Z", "updated_at": "2024-01-01T00:00:00Z", "releases": [{"version": "1.0.0", "inserted_at": "2015-01-01T00:00:00Z"}], "retirements": {"1.0.0": {"message": "hole"}}, "downloads": {"week": 9}}""", "exists; 1.0.0: withdrawn, hole, 2015-01-01; first 2014-01-01; last 2024-01-01; 9 downloads")]
    [InlineData(Ecosystem.Pub, "http", "1.0.0", "api/packages/http", """{"isDiscontinued": true, "replacedBy": "dio", "versions": [{"version": "1.0.0", "published": "2020-01-01T00:00:00Z", "retracted": true}]}""", "exists; 1.0.0: withdrawn, 2020-01-01; first 2020-01-01; last 2020-01-01; abandoned: its maker asks to use dio instead")]
    [InlineData(Ecosystem.Npm, "@acme/mail", "1.0.0", "@acme%2Fmail", """{"time": {"unpublished": {}}}""", "nothing")]
    public void Answers_are_read(Ecosystem ecosystem, string name, string version, string path, string body, string said)
    {
        var protocol = RegistryProtocol.Of(ecosystem)!;
        var question = new RegistryQuestion(ecosystem, name, [version], IsDetailed: true);
        Assert.Equal(path, protocol.Path(question));
        Assert.Equal(said, Say(protocol.Read(question, Encoding.UTF8.GetBytes(body))!));
    }

    [Theory]
    [InlineData("../admin")]
    [InlineData("a b")]
    [InlineData("a?x=1")]
    [InlineData("a#b")]
    [InlineData("")]
    [InlineData("ä")]
    public void A_name_that_would_change_the_address_is_not_asked_for(string name)
        => Assert.All(Askable, e => Assert.Null(RegistryProtocol.Of(e)!.Path(new RegistryQuestion(e, name, [], IsDetailed: false))));

    [Fact]
    public void Any_bytes_may_be_answered()
    {
        var random = new Random(5);
        string[] parts = ["{", "}", "[", "]", "\"versions\":", "\"releases\":", "\"1.0\"", ":", ",", "null", "<metadata>", "<versioning>", "\n", "v1", "true", "\"packages\":", "\"a\""];
        for (int i = 0; i < 2_000; i++)
        {
            byte[] body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => parts[random.Next(parts.Length)])));
            foreach (var ecosystem in Askable)
            {
                _ = RegistryProtocol.Of(ecosystem)!.Read(new RegistryQuestion(ecosystem, "a", ["1.0"], IsDetailed: true), body);
            }
        }
    }

    private static string Say(RegistryAnswer answer) => !answer.Exists ? "nothing" : string.Join("; ", ((string?[])
    [
        "exists",
        .. answer.Versions.Select(v => $"{v.Key}: {(v.Value.IsWithdrawn ? "withdrawn" : v.Value.Exists ? "there" : "missing")}{(v.Value.Deprecated is { } d ? $", {d}" : "")}{(v.Value.Published is { } p ? $", {p:yyyy-MM-dd}" : "")}"),
        answer.First is { } first ? $"first {first:yyyy-MM-dd}" : null,
        answer.Last is { } last ? $"last {last:yyyy-MM-dd}" : null,
        answer.Downloads is { } downloads ? $"{downloads} downloads" : null,
        answer.Abandoned is { } words ? $"abandoned: {words}" : null,
    ]).OfType<string>());
}
