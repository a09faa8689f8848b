using System.Globalization;
using System.Text.Json;
using Seatrial.Reporting.Gemara;

namespace Seatrial.Reporting.Tests.Gemara;

/// <summary>What <c>evaluationlog.cue</c> of Gemara 1.4 asks for; there is no schema in JSON and no evaluator of CUE in .NET.</summary>
public sealed class EvaluationLogTests
{
    private static readonly string[] Results = ["Not Run", "Passed", "Failed", "Needs Review", "Not Applicable", "Unknown"];

    public static TheoryData<string> Kinds => ["plain", "several applications", "hostile", "nothing fails"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Has_the_members_that_the_model_demands_and_no_others(string kind)
    {
        using var json = JsonDocument.Parse(Text(kind));
        var log = json.RootElement;
        Members(log, ["metadata", "result", "target", "evaluations"], []);
        Members(log.GetProperty("metadata"), ["id", "type", "gemara-version", "description", "author"], ["date", "mapping-references"]);
        Assert.Equal("EvaluationLog", log.GetProperty("metadata").GetProperty("type").GetString());
        Entity(log.GetProperty("target"));
        Entity(log.GetProperty("metadata").GetProperty("author"));
        string[] references =
        [
            .. log.GetProperty("metadata")
                .GetProperty("mapping-references")
                .EnumerateArray()
                .Select(r => Members(r, ["id", "title", "version"], []).GetProperty("id").GetString()!),
        ];
        Assert.Distinct(references);
        var evidence = new List<string>();
        Assert.NotEmpty(log.GetProperty("evaluations").EnumerateArray());
        foreach (var evaluation in log.GetProperty("evaluations").EnumerateArray())
        {
            Members(evaluation, ["name", "result", "message", "control", "assessment-logs"], []);
            Assert.Contains(Mapped(evaluation.GetProperty("control")), references);
            Assert.Contains(evaluation.GetProperty("result").GetString(), Results);
            var assessment = Assert.Single(evaluation.GetProperty("assessment-logs").EnumerateArray());
            Members(
                assessment,
                ["requirement", "description", "result", "message", "applicability", "steps", "start"],
                ["steps-executed", "recommendation", "confidence-level", "evidence"]
            );
            Assert.Equal(Mapped(evaluation.GetProperty("control")), Mapped(assessment.GetProperty("requirement")));
            Assert.Equal(evaluation.GetProperty("result").GetString(), assessment.GetProperty("result").GetString());
            Time(assessment.GetProperty("start"));
            Assert.All(["applicability", "steps"], m => Assert.NotEmpty(assessment.GetProperty(m).EnumerateArray()));
            foreach (var piece in assessment.TryGetProperty("evidence", out var pieces) ? pieces.EnumerateArray().ToArray() : [])
            {
                Members(piece, ["id", "type", "collected-at"], ["source", "description"]);
                Time(piece.GetProperty("collected-at"));
                evidence.Add(piece.GetProperty("id").GetString()!);
                Assert.True(
                    !piece.TryGetProperty("source", out var source)
                        || references.Contains(Members(source, ["reference-id"], ["coordinate"]).GetProperty("reference-id").GetString())
                );
            }
        }

        Assert.NotEmpty(evidence);
        Assert.Distinct(evidence);
    }

    [Fact]
    public void What_could_not_be_told_is_unknown_and_what_fails_says_where_and_what_to_do()
    {
        using var json = JsonDocument.Parse(Text("plain"));
        var all = json
            .RootElement.GetProperty("evaluations")
            .EnumerateArray()
            .ToDictionary(e => e.GetProperty("control").GetProperty("entry-id").GetString()!, e => e.GetProperty("assessment-logs")[0]);
        Assert.Equal("Failed", json.RootElement.GetProperty("result").GetString());
        Assert.Equal(
            ("Passed", "Unknown", "Not Applicable", "Failed"),
            (Result("DEP-1"), Result("AUZ-1"), Result("REC-2"), Result("SEC-1"))
        );
        Assert.Equal("src/app.ts:12", all["SEC-1"].GetProperty("evidence")[0].GetProperty("source").GetProperty("coordinate").GetString());
        Assert.Equal("Revoke it and read it from the environment.", all["SEC-1"].GetProperty("recommendation").GetString());
        Assert.Equal("High", all["SEC-1"].GetProperty("confidence-level").GetString());
        Assert.Equal(0, all["AUZ-1"].GetProperty("steps-executed").GetInt32());
        string? Result(string control) => all[control].GetProperty("result").GetString();
    }

    [Fact]
    public void An_unknown_control_keeps_the_whole_from_passing()
    {
        using var json = JsonDocument.Parse(Text("nothing fails"));
        Assert.Equal("Unknown", json.RootElement.GetProperty("result").GetString());
    }

    private static string Text(string kind) =>
        EvaluationLogReport.Render(
            kind switch
            {
                "several applications" => Reports.Of([Reports.Finding()], [], applications: 3),
                "hostile" => Reports.OfHostileTree(),
                "nothing fails" => Reports.Of(),
                _ => Reports.Of(Reports.Finding()),
            }
        );

    private static JsonElement Members(JsonElement element, string[] demanded, string[] allowed)
    {
        string[] names = [.. element.EnumerateObject().Select(m => m.Name)];
        Assert.Empty(demanded.Except(names));
        Assert.Empty(names.Except(demanded).Except(allowed));
        return element;
    }

    private static void Entity(JsonElement element)
    {
        Members(element, ["id", "name", "type"], ["version"]);
        Assert.Equal("Software", element.GetProperty("type").GetString());
    }

    private static string Mapped(JsonElement entry) =>
        Members(entry, ["reference-id", "entry-id"], []).GetProperty("reference-id").GetString()!;

    private static void Time(JsonElement element) =>
        Assert.True(
            DateTimeOffset.TryParseExact(
                element.GetString(),
                "yyyy-MM-dd'T'HH:mm:ssK",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out _
            )
        );
}
