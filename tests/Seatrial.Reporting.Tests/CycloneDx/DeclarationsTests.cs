using System.Reflection;
using System.Text.Json;
using NJsonSchema;
using Seatrial.Engine.Decisions;
using Seatrial.Reporting.CycloneDx;

namespace Seatrial.Reporting.Tests.CycloneDx;

public sealed class DeclarationsTests
{
    private static readonly Affirmation Ada = new(
        "Ada Lovelace",
        "security lead",
        "Ada Lovelace accepts shipping 0123456789ab.",
        ".seatrial/signoffs/0123456789ab-ada.sigstore.json",
        new string('a', 64)
    );

    public static TheoryData<string> Kinds => ["plain", "several applications", "hostile", "decided and signed", "nothing fails"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Is_valid_against_the_published_schema(string kind)
    {
        var schema = await Schema();
        Assert.Empty(schema.Validate(Text(kind)));
        Assert.NotEmpty(schema.Validate(Text(kind).Replace("\"claims\"", "\"claim\"", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_reference_leads_to_something_and_nothing_stands_twice(string kind)
    {
        using var json = JsonDocument.Parse(Text(kind));
        var made = Values(json.RootElement, "bom-ref").ToList();
        Assert.Equal(made.Count, made.Distinct(StringComparer.Ordinal).Count());
        string[] used =
        [
            .. (
                (string[])
                    [
                        "claims",
                        "counterClaims",
                        "evidence",
                        "counterEvidence",
                        "mitigationStrategies",
                        "target",
                        "assessor",
                        "requirement",
                        "parent",
                    ]
            ).SelectMany(n => Values(json.RootElement, n)),
        ];
        Assert.NotEmpty(used);
        Assert.All(used, u => Assert.Contains(u, made));
    }

    [Fact]
    public void A_failing_control_is_a_claim_with_counter_evidence_and_what_was_decided()
    {
        using var json = JsonDocument.Parse(Text("decided and signed"));
        var declarations = json.RootElement.GetProperty("declarations");
        var claim = declarations
            .GetProperty("claims")
            .EnumerateArray()
            .Single(c => c.GetProperty("bom-ref").GetString() == "claim:app1:SEC-1");
        Assert.Equal(["evidence:app1:SEC-1:1"], claim.GetProperty("counterEvidence").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal(["decision:app1:SEC-1:1"], claim.GetProperty("mitigationStrategies").EnumerateArray().Select(e => e.GetString()));
        var decided = declarations
            .GetProperty("evidence")
            .EnumerateArray()
            .Single(e => e.GetProperty("bom-ref").GetString() == "decision:app1:SEC-1:1");
        Assert.Contains("compensated, by Ada", decided.GetProperty("description").GetString(), StringComparison.Ordinal);
        var map = declarations
            .GetProperty("attestations")[0]
            .GetProperty("map")
            .EnumerateArray()
            .ToDictionary(m => m.GetProperty("requirement").GetString()!, m => m.GetProperty("conformance"));
        Assert.Equal(0, map["requirement:SEC-1"].GetProperty("score").GetDouble());
        Assert.Equal(1, map["requirement:DEP-1"].GetProperty("score").GetDouble());
        Assert.False(map["requirement:AUZ-1"].TryGetProperty("score", out _));
        Assert.StartsWith("It could not be told", map["requirement:AUZ-1"].GetProperty("rationale").GetString(), StringComparison.Ordinal);
        Assert.False(map["requirement:REC-2"].TryGetProperty("score", out _));
        var signatory = declarations.GetProperty("affirmation").GetProperty("signatories")[0];
        Assert.Equal(
            ("Ada Lovelace", "security lead"),
            (signatory.GetProperty("name").GetString(), signatory.GetProperty("role").GetString())
        );
    }

    [Fact]
    public void Nobody_affirms_what_nobody_signed() => Assert.DoesNotContain("affirmation", Text("plain"), StringComparison.Ordinal);

    [Fact]
    public void More_evidence_than_is_shown_is_counted()
    {
        string text = DeclarationsReport.Render(Reports.Of([.. Enumerable.Range(1, 130).Select(i => Reports.Finding(line: i))]));
        Assert.Contains("And 30 more", text, StringComparison.Ordinal);
    }

    private static string Text(string kind) =>
        kind switch
        {
            "several applications" => DeclarationsReport.Render(Reports.Of([Reports.Finding()], [], applications: 3)),
            "hostile" => DeclarationsReport.Render(
                Reports.OfHostileTree(),
                [new(Reports.Hostile, Reports.Hostile, Reports.Hostile, Reports.Hostile, new string('b', 64))]
            ),
            "decided and signed" => DeclarationsReport.Render(Decided(), [Ada]),
            "nothing fails" => DeclarationsReport.Render(Reports.Of()),
            _ => DeclarationsReport.Render(Reports.Of(Reports.Finding())),
        };

    private static Report Decided()
    {
        var report = Reports.Of(Reports.Finding());
        var finding = report.Assessment.Findings[0].Finding;
        var decision = new Decision
        {
            Id = "SEC-1-12345678",
            Control = "SEC-1",
            Kind = DecisionKind.Compensated,
            Findings = [finding.Fingerprint],
            Owner = "Ada",
            Reason = "revoked",
            Where = "the gateway",
            Date = new DateOnly(2026, 1, 2),
        };
        var assessment = report.Assessment;
        return report with
        {
            Assessment = assessment with
            {
                Applications =
                [
                    .. assessment.Applications.Select(a =>
                        a with
                        {
                            Requirements =
                            [
                                .. a.Requirements.Select(r =>
                                    r with
                                    {
                                        Controls =
                                        [
                                            .. r.Controls.Select(c =>
                                                c.Control.Id == "SEC-1"
                                                    ? c with
                                                    {
                                                        Decisions = new ControlDecisions([decision], [], IsDecided: true),
                                                    }
                                                    : c
                                            ),
                                        ],
                                    }
                                ),
                            ],
                        }
                    ),
                ],
            },
        };
    }

    private static IEnumerable<string> Values(JsonElement element, string name) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(m =>
                    (
                        m.Name == name
                            ? m.Value.ValueKind == JsonValueKind.String
                                ? [m.Value.GetString()!]
                                : m.Value.ValueKind == JsonValueKind.Array
                                    ? m.Value.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)
                                    : []
                            : Enumerable.Empty<string>()
                    ).Concat(Values(m.Value, name))
                ),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Values(e, name)),
            _ => [],
        };

    /// <summary>The schemas travel in the package CycloneDX and are taken out of its library, which is not run.</summary>
    private static async Task<JsonSchema> Schema()
    {
        var library = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "schemas", "CycloneDX.Core.dll"));
        string folder = Directory.CreateTempSubdirectory("seatrial-schemas-").FullName;
        try
        {
            foreach (string name in library.GetManifestResourceNames().Where(n => n.EndsWith(".schema.json", StringComparison.Ordinal)))
            {
                await using var resource = library.GetManifestResourceStream(name)!;
                await using var file = File.Create(Path.Combine(folder, name["CycloneDX.Core.Schemas.".Length..]));
                await resource.CopyToAsync(file, TestContext.Current.CancellationToken);
            }

            return await JsonSchema.FromFileAsync(Path.Combine(folder, "bom-1.7.schema.json"), TestContext.Current.CancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
