using System.Text;
using Seatrial.Components.Packages;
using Seatrial.Components.Severities;
using Seatrial.Components.Tests.Sbom;
using Seatrial.Components.Vex;

namespace Seatrial.Components.Tests.Vex;

public sealed class VexWriterTests
{
    private static readonly VexHead Head = new(
        "shop <&\"ü",
        "pkg:oci/shop",
        "Shop Inc",
        new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(2)),
        "0.1.0"
    );

    private static readonly VexAssertion[] All =
    [
        new()
        {
            Id = "GHSA-1",
            Aliases = ["CVE-1"],
            Summary = "\u202eBad",
            Severity = Severity.OfScore(98, "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"),
            Component = Package("weigher", "3.1.0"),
            Status = VexStatus.NotAffected,
            Justification = "inline_mitigations_already_exist",
            Impact = "the proxy refuses it",
            Notes = "Direct.",
        },
        new()
        {
            Id = "CVE-2",
            Component = Package("scale", "5.0.0"),
            Status = VexStatus.Affected,
            Action = "It will be fixed until 2026-12-31.",
            Time = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero),
        },
        new()
        {
            Id = "CVE-3",
            Component = Package("scale", "5.0.0"),
            Status = VexStatus.UnderInvestigation,
            Notes = "Transitive.",
        },
        new()
        {
            Id = "CVE-4",
            Component = Package("basket", "1.2.0"),
            Status = VexStatus.Fixed,
        },
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_written_is_read_back(bool isOpenVex)
    {
        string text = isOpenVex ? OpenVexWriter.Write(Head, All)! : CycloneDxVexWriter.Write(Head, All);
        Assert.Equal(text, isOpenVex ? OpenVexWriter.Write(Head, All)! : CycloneDxVexWriter.Write(Head, All));
        var document = VexReader.Read(Encoding.UTF8.GetBytes(text), "x.json");
        Assert.Null(document.Problem);
        Assert.Empty(document.Notes);
        Assert.Equal(
            ["GHSA-1 CVE-1 NotAffected", "CVE-2 Affected", "CVE-3 UnderInvestigation", "CVE-4 Fixed"],
            document.Statements.Select(s => $"{string.Join(' ', s.Names)} {s.Status}")
        );
        Assert.Equal(
            ["pkg:npm/weigher@3.1.0", "pkg:npm/scale@5.0.0", "pkg:npm/scale@5.0.0", "pkg:npm/basket@1.2.0"],
            document.Statements.Select(s => s.Products[0].Parts[0].Text)
        );
        Assert.All(document.Statements, s => Assert.Equal("pkg:oci/shop", s.Products[0].Product!.Text));
        Assert.Equal("inline_mitigations_already_exist", VexWords.OpenVexJustification(document.Statements[0].Justification));
        Assert.Equal(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), document.Statements[1].Time);
        Assert.Equal(Head.Time, document.Statements[0].Time);
    }

    [Fact]
    public void Without_a_product_the_package_itself_is_named()
    {
        var document = VexReader.Read(Encoding.UTF8.GetBytes(OpenVexWriter.Write(Head with { Purl = null }, All)!), "x.json");
        Assert.Equal("pkg:npm/weigher@3.1.0", document.Statements[0].Products[0].Product!.Text);
        Assert.Empty(document.Statements[0].Products[0].Parts);
    }

    [Fact]
    public void Another_content_has_another_id() =>
        Assert.NotEqual(OpenVexWriter.Write(Head, All)!.Split('\n')[2], OpenVexWriter.Write(Head, All[..1])!.Split('\n')[2]);

    /// <summary>All statuses, with and without what each of them can have.</summary>
    public static TheoryData<VexStatus, string?, string?, string?> Statements =>
        [
            .. from status in Enum.GetValues<VexStatus>()
            from justification in (string?[])[null, "inline_mitigations_already_exist", "requires_environment", "nonsense"]
            from impact in (string?[])[null, "", "no way in"]
            from action in (string?[])[null, "Update."]
            select (status, justification, impact, action),
        ];

    [Theory]
    [MemberData(nameof(Statements))]
    public void Every_OpenVEX_document_is_valid_by_the_published_schema(
        VexStatus status,
        string? justification,
        string? impact,
        string? action
    )
    {
        VexAssertion[] assertions =
        [
            .. All,
            new()
            {
                Id = "CVE-9",
                Aliases = ["GHSA-9"],
                Summary = "x",
                Component = Package("@acme/odd name", "1.0.0-a+b"),
                Status = status,
                Justification = justification,
                Impact = impact,
                Action = action,
                Notes = impact,
            },
        ];

        Assert.Empty(OpenVexFacts.Problems(OpenVexWriter.Write(Head, assertions)!));
        Assert.Empty(OpenVexFacts.Problems(OpenVexWriter.Write(Head with { Purl = null }, assertions)!));
    }

    [Fact]
    public void A_document_without_a_statement_is_none() =>
        Assert.Null(
            OpenVexWriter.Write(
                Head,
                [
                    new()
                    {
                        Id = "CVE-9",
                        Component = Package("a", "1") with { Purl = null },
                        Status = VexStatus.Affected,
                    },
                ]
            )
        );

    [Theory]
    [InlineData("\"not_affected\"", "\"none\"")]
    [InlineData("\"justification\"", "\"impact_statement\": \"x\", \"justification\"")]
    [InlineData("\"action_statement\"", "\"status_notes\"")]
    [InlineData("\"author\"", "\"writer\"")]
    [InlineData("\"2026-02-01T00:00:00Z\"", "\"yesterday\"")]
    [InlineData("\"version\": 1", "\"version\": 0")]
    public void What_is_not_valid_is_noticed(string part, string other)
    {
        string text = OpenVexWriter.Write(Head, All)!;
        Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.NotEmpty(OpenVexFacts.Problems(text.Replace(part, other, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task CycloneDX_documents_are_valid_against_the_published_schema()
    {
        var schema = await CycloneDxSchemas.Of("1.7");
        VexAssertion[] more =
        [
            .. Statements
                .Select(s => s.Data)
                .Select(
                    (s, i) =>
                        new VexAssertion
                        {
                            Id = $"CVE-{i}",
                            Severity = Severity.OfScore(i % 100, "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N"),
                            Component = Package($"p{i}", "1.0.0"),
                            Status = s.Item1,
                            Justification = s.Item2,
                            Impact = s.Item3,
                            Action = s.Item4,
                        }
                ),
        ];

        Assert.Empty(schema.Validate(CycloneDxVexWriter.Write(Head, All)));
        Assert.Empty(schema.Validate(CycloneDxVexWriter.Write(Head with { Purl = null }, more)));
        Assert.Empty(schema.Validate(CycloneDxVexWriter.Write(Head, [])));
        Assert.NotEmpty(
            schema.Validate(CycloneDxVexWriter.Write(Head, All).Replace("\"in_triage\"", "\"nonsense\"", StringComparison.Ordinal))
        );
    }

    private static Component Package(string name, string version) =>
        new()
        {
            Ecosystem = Ecosystem.Npm,
            Name = name,
            Version = version,
            File = "package-lock.json",
            Line = 3,
            Purl = PackageUrl.Create("npm", null, name, version),
        };
}
