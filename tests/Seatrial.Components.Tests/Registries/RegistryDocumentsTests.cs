using System.Text;
using Seatrial.Components.Packages;
using Seatrial.Components.Registries;

namespace Seatrial.Components.Tests.Registries;

public sealed class RegistryDocumentsTests
{
    private static readonly Ecosystem[] Askable = [.. Enum.GetValues<Ecosystem>().Where(e => RegistryProtocol.Of(e) is not null)];

    [Theory]
    [InlineData(
        Ecosystem.PyPI,
        "Django",
        "4.2",
        "pypi/Django/json",
        """{"info": {"classifiers": ["Development Status :: 7 - Inactive"]}, "releases": {"4.2": [{"upload_time_iso_8601": "2023-04-03T08:00:00Z", "yanked": true, "yanked_reason": "broken"}], "4.2.1": []}}""",
        "exists; 4.2: withdrawn, broken, 2023-04-03; first 2023-04-03; last 2023-04-03; abandoned: its maker calls it inactive"
    )]
    [InlineData(
        Ecosystem.NuGet,
        "Acme.Mail",
        "1.0.1",
        "v3/registration5-gz-semver2/acme.mail/index.json",
        """{"items": [{"items": [{"catalogEntry": {"version": "1.0.0", "listed": true, "published": "2020-01-01T00:00:00Z"}}, {"catalogEntry": {"version": "1.0.1", "published": "2021-01-01T00:00:00Z", "deprecation": {"reasons": ["Legacy", "CriticalBugs"], "message": "It loses mail.", "alternatePackage": {"id": "Acme.Post", "range": "*"}}}}]}]}""",
        "exists; 1.0.1: there, its maker calls 1.0.1 deprecated (Legacy, CriticalBugs): It loses mail; Acme.Post is to be used instead, 2021-01-01; first 2020-01-01; last 2021-01-01"
    )]
    [InlineData(
        Ecosystem.NuGet,
        "Acme.Mail",
        "1.0.2",
        "v3/registration5-gz-semver2/acme.mail/index.json",
        """{"items": [{"items": [{"catalogEntry": {"version": "1.0.2", "listed": false, "published": "1900-01-01T00:00:00Z"}}]}]}""",
        "exists; 1.0.2: there, unlisted"
    )]
    [InlineData(
        Ecosystem.Crates,
        "Serde",
        "1.0.1",
        "se/rd/serde",
        "{\"name\":\"serde\",\"vers\":\"1.0.0\",\"yanked\":false}\n{\"name\":\"serde\",\"vers\":\"1.0.1\",\"yanked\":true}\n",
        "exists; 1.0.1: withdrawn"
    )]
    [InlineData(
        Ecosystem.RubyGems,
        "rails",
        "7.0.0",
        "api/v1/versions/rails.json",
        """[{"number": "7.0.0", "created_at": "2021-12-15T00:00:00Z", "downloads_count": 5}, {"number": "7.1.0", "created_at": "2023-10-05T00:00:00Z", "downloads_count": 6}]""",
        "exists; 7.0.0: there, 2021-12-15; first 2021-12-15; last 2023-10-05; 11 downloads"
    )]
    [InlineData(
        Ecosystem.Packagist,
        "Acme/Mail",
        "1.0.0",
        "p2/acme/mail.json",
        """{"packages": {"acme/mail": [{"version": "v1.0.0", "time": "2020-01-01T00:00:00+00:00", "abandoned": "acme/post"}]}}""",
        "exists; 1.0.0: there, 2020-01-01; first 2020-01-01; last 2020-01-01; abandoned: its maker asks to use acme/post instead"
    )]
    [InlineData(Ecosystem.Go, "github.com/Azure/go", "1.2.0", "github.com/!azure/go/@v/list", "v1.1.0\nv1.2.0\n", "exists; 1.2.0: there")]
    [InlineData(Ecosystem.Go, "github.com/a/b", "0.0.0-20200101000000-0123456789ab", "github.com/a/b/@v/list", "", "exists")]
    [InlineData(
        Ecosystem.Maven,
        "org.acme:mail",
        "1.1",
        "org/acme/mail/maven-metadata.xml",
        "<metadata><versioning><versions><version>1.0</version></versions><lastUpdated>20240102030405</lastUpdated></versioning></metadata>",
        "exists; 1.1: missing; last 2024-01-02"
    )]
    [InlineData(
        Ecosystem.Hex,
        "plug",
        "1.0.0",
        "api/packages/plug",
        """{"inserted_at": "2014-01-01T00:00:00Z", "updated_at": "2024-01-01T00:00:00Z", "releases": [{"version": "1.0.0", "inserted_at": "2015-01-01T00:00:00Z"}], "retirements": {"1.0.0": {"message": "hole"}}, "downloads": {"week": 9}}""",
        "exists; 1.0.0: withdrawn, hole, 2015-01-01; first 2014-01-01; last 2024-01-01; 9 downloads"
    )]
    [InlineData(
        Ecosystem.Pub,
        "http",
        "1.0.0",
        "api/packages/http",
        """{"isDiscontinued": true, "replacedBy": "dio", "versions": [{"version": "1.0.0", "published": "2020-01-01T00:00:00Z", "retracted": true}]}""",
        "exists; 1.0.0: withdrawn, 2020-01-01; first 2020-01-01; last 2020-01-01; abandoned: its maker asks to use dio instead"
    )]
    [InlineData(Ecosystem.Npm, "@acme/mail", "1.0.0", "@acme%2Fmail", """{"time": {"unpublished": {}}}""", "nothing")]
    public void Answers_are_read(Ecosystem ecosystem, string name, string version, string path, string body, string said)
    {
        var protocol = RegistryProtocol.Of(ecosystem)!;
        var question = new RegistryQuestion(ecosystem, name, [version], IsDetailed: true);
        Assert.Equal(path, protocol.Path(question));
        Assert.Equal(said, Say(protocol.Read(question, [Encoding.UTF8.GetBytes(body)])!));
    }

    [Fact]
    public void Pages_of_a_registration_are_asked_for_where_they_can_hold_a_version_in_use()
    {
        byte[] index = Encoding.UTF8.GetBytes(
            """
            {"items": [{"@id": "https://nuget.example.com/page/0.1.0/1.9.9.json", "lower": "0.1.0", "upper": "1.9.9"},
                       {"@id": "https://nuget.example.com/page/2.0.0/3.0.0.json", "lower": "2.0.0", "upper": "3.0.0"},
                       {"lower": "3.1.0", "upper": "3.1.0", "items": [{"catalogEntry": {"version": "3.1.0"}}]}]}
            """
        );
        byte[] page = Encoding.UTF8.GetBytes(
            """{"items": [{"catalogEntry": {"version": "2.5.0", "deprecation": {"reasons": ["Other"]}}}]}"""
        );
        var protocol = RegistryProtocol.Of(Ecosystem.NuGet)!;
        var question = new RegistryQuestion(Ecosystem.NuGet, "Acme.Mail", ["2.5", "2.6.0", "3.1.0"], IsDetailed: false);

        Assert.Equal("https://nuget.example.com/page/2.0.0/3.0.0.json", protocol.Next(question, [index]));
        Assert.Null(protocol.Next(question, [index, page]));
        Assert.Equal(
            "exists; 2.5: there, its maker calls 2.5.0 deprecated (Other); 2.6.0: missing; 3.1.0: there",
            Say(protocol.Read(question, [index, page])!)
        );
    }

    [Theory]
    [InlineData("1.2.0", "there")]
    [InlineData("1.1.0", "withdrawn, bad, worse")]
    [InlineData("1.0.5", "withdrawn, why of both")]
    [InlineData("1.0.9", "withdrawn, its own why")]
    [InlineData("0.9.0", "withdrawn")]
    [InlineData("1.0.6-0.20200101000000-0123456789ab", "withdrawn, why of both")]
    [InlineData("7.7.7", "missing")]
    public void What_the_newest_go_mod_takes_back_is_withdrawn(string version, string said)
    {
        byte[] list = Encoding.UTF8.GetBytes("v0.9.0\nv1.0.5\nv1.0.9\nv1.1.0\nv1.2.0\nv1.3.0-rc.1\nv3.0.0+incompatible\n");
        byte[] mod = Encoding.UTF8.GetBytes(
            """
            // A kit.
            //
            // Deprecated: use example.com/post
            // instead.
            module example.com/Mail // has a name

            go 1.20

            // bad, worse
            retract v1.1.0

            // why of both
            retract (
                [v1.0.0, v1.0.7]
                v1.0.9 // its own why
            )

            retract "v0.9.0"
            """
        );
        var protocol = RegistryProtocol.Of(Ecosystem.Go)!;
        var question = new RegistryQuestion(Ecosystem.Go, "example.com/Mail", [version], IsDetailed: false);

        Assert.Equal("example.com/!mail/@v/v1.2.0.mod", protocol.Next(question, [list]));
        Assert.Null(protocol.Next(question, [list, mod]));
        Assert.Equal(
            $"exists; {version}: {said}; abandoned: its maker calls it deprecated: use example.com/post instead.",
            Say(protocol.Read(question, [list, mod])!)
        );
    }

    [Fact]
    public void A_module_without_releases_is_asked_for_its_latest_commit()
    {
        var protocol = RegistryProtocol.Of(Ecosystem.Go)!;
        var question = new RegistryQuestion(Ecosystem.Go, "example.com/mail", ["0.0.0-20200101000000-0123456789ab"], IsDetailed: false);
        byte[] latest = """{"Version": "v0.0.0-20240101000000-0123456789ab"}"""u8.ToArray();

        Assert.Equal(
            "example.com/mail/@latest",
            protocol.Next(
                question,
                [
                    [],
                ]
            )
        );
        Assert.Equal(
            "example.com/mail/@v/v0.0.0-20240101000000-0123456789ab.mod",
            protocol.Next(
                question,
                [
                    [],
                    latest,
                ]
            )
        );
        Assert.Null(
            protocol.Next(
                question,
                [
                    [],
                    latest,
                    "module example.com/mail // Deprecated: gone"u8.ToArray(),
                ]
            )
        );
        Assert.Equal(
            "exists; abandoned: its maker calls it deprecated: gone",
            Say(
                protocol.Read(
                    question,
                    [
                        [],
                        latest,
                        "module example.com/mail // Deprecated: gone"u8.ToArray(),
                    ]
                )!
            )
        );
        Assert.Null(
            protocol.Next(
                question,
                [
                    [],
                    """{"Version": "v1/../../x"}"""u8.ToArray(),
                ]
            )
        );
    }

    [Theory]
    [InlineData("../admin")]
    [InlineData("a b")]
    [InlineData("a?x=1")]
    [InlineData("a#b")]
    [InlineData("")]
    [InlineData("ä")]
    public void A_name_that_would_change_the_address_is_not_asked_for(string name) =>
        Assert.All(Askable, e => Assert.Null(RegistryProtocol.Of(e)!.Path(new RegistryQuestion(e, name, [], IsDetailed: false))));

    [Fact]
    public void Any_bytes_may_be_answered()
    {
        var random = new Random(5);
        string[] parts =
        [
            "{",
            "}",
            "[",
            "]",
            "\"versions\":",
            "\"releases\":",
            "\"1.0\"",
            ":",
            ",",
            "null",
            "<metadata>",
            "<versioning>",
            "\n",
            "v1",
            "true",
            "\"packages\":",
            "\"a\"",
            "\"items\":",
            "\"catalogEntry\":",
            "\"version\":",
            "retract",
            "(",
            ")",
            "// Deprecated:",
            "module ",
        ];
        for (int i = 0; i < 2_000; i++)
        {
            byte[] body = Encoding.UTF8.GetBytes(
                string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => parts[random.Next(parts.Length)]))
            );
            foreach (var ecosystem in Askable)
            {
                _ = RegistryProtocol.Of(ecosystem)!.Read(new RegistryQuestion(ecosystem, "a", ["1.0"], IsDetailed: true), [body, body]);
                _ = RegistryProtocol.Of(ecosystem)!.Next(new RegistryQuestion(ecosystem, "a", ["1.0"], IsDetailed: true), [body, body]);
            }
        }
    }

    private static string Say(RegistryAnswer answer) =>
        !answer.Exists
            ? "nothing"
            : string.Join(
                "; ",
                (
                    (string?[])
                        [
                            "exists",
                            .. answer.Versions.Select(v =>
                                $"{v.Key}: {(v.Value.IsWithdrawn ? "withdrawn" : v.Value.Exists ? "there" : "missing")}{(v.Value.Deprecated is { } d ? $", {d}" : "")}{(v.Value.IsUnlisted ? ", unlisted" : "")}{(v.Value.Published is { } p ? $", {p:yyyy-MM-dd}" : "")}"
                            ),
                            answer.First is { } first ? $"first {first:yyyy-MM-dd}" : null,
                            answer.Last is { } last ? $"last {last:yyyy-MM-dd}" : null,
                            answer.Downloads is { } downloads ? $"{downloads} downloads" : null,
                            answer.Abandoned is { } words ? $"abandoned: {words}" : null,
                        ]
                ).OfType<string>()
            );
}
