using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Findings;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Gemara;

/// <summary>
/// The assessment as an evaluation log of Gemara 1.4 (OpenSSF's GRC Engineering Model for Automated Risk Assessment,
/// <c>evaluationlog.cue</c>): one evaluation for each control of each application, with evidence. In JSON, which is YAML too. What is
/// unknown is 'Unknown' and never 'Passed'; a decision is told in the message and changes no result.
/// </summary>
public static class EvaluationLogReport
{
    /// <summary>Version of the specification that documents say to follow.</summary>
    private const string Specification = "1.4.1";

    /// <summary>Pieces of evidence of one control; how many there are is in its message.</summary>
    private const int MaxEvidence = 100;

    private const string Catalogue = "seatrial-controls";
    private const string Repository = "repository";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Default,
    };

    public static string Render(Report report)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            Metadata(json, report);
            json.WriteString(
                "result",
                Whole([.. report.Assessment.Applications.SelectMany(a => a.Controls).Select(c => c.Judgement.Status)])
            );
            Entity(json, "target", Repository, report.Assessment.Repository.Name, report.Assessment.Repository.Commit);
            json.WriteStartArray("evaluations");
            foreach (var application in report.Assessment.Applications)
            {
                foreach (var control in application.Controls)
                {
                    Evaluation(json, application.Application.Name, control, report.Assessment.AsOf);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Metadata(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("metadata");
        json.WriteString("id", $"seatrial-{report.Assessment.Repository.Commit ?? Day(report.Assessment.AsOf)}");
        json.WriteString("type", "EvaluationLog");
        json.WriteString("gemara-version", Specification);
        json.WriteString("date", Day(report.Assessment.AsOf));
        json.WriteString(
            "description",
            $"What Seatrial found in {SafeText.Clean(report.Assessment.Repository.Name)}, measured against seven requirements."
        );
        Entity(json, "author", "seatrial", "Seatrial", report.ToolVersion);
        json.WriteStartArray("mapping-references");
        Reference(json, Catalogue, "The controls of Seatrial", report.ToolVersion);
        Reference(
            json,
            Repository,
            $"The files of {SafeText.Clean(report.Assessment.Repository.Name)}",
            report.Assessment.Repository.Commit ?? "the working tree"
        );
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Evaluation(Utf8JsonWriter json, string application, ControlResult control, DateOnly asOf)
    {
        string result = ResultOf(control.Judgement.Status);
        string message = Message(control);
        json.WriteStartObject();
        json.WriteString("name", $"{control.Control.Id} of {SafeText.Clean(application)}");
        json.WriteString("result", result);
        json.WriteString("message", message);
        Entry(json, "control", control.Control.Id);
        json.WriteStartArray("assessment-logs");
        json.WriteStartObject();
        Entry(json, "requirement", control.Control.Id);
        json.WriteString("description", Words.Sentence(control.Control.Title));
        json.WriteString("result", result);
        json.WriteString("message", message);
        Texts(json, "applicability", SafeText.Clean(application));
        Texts(json, "steps", Words.Sentence(control.Control.HowJudged));
        json.WriteNumber("steps-executed", control.Judgement.Status == ControlStatus.Unknown ? 0 : 1);
        json.WriteString("start", Day(asOf));
        if (control.Judgement.Status == ControlStatus.Fail)
        {
            json.WriteString("recommendation", Words.Sentence(SafeText.Clean(control.Judgement.Findings[0].Remediation)));
            json.WriteString("confidence-level", Level(control.Judgement.Findings.Max(f => f.Confidence)));
        }

        EvidenceOf(json, application, control, asOf);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Message(ControlResult control) =>
        ControlSentence.Of(control.Judgement)
        + string.Concat(
            control.Decisions.Counting.Select(d =>
                $" Decided: {Engine.Decisions.DecisionKinds.Word(d.Kind)}, by {SafeText.Clean(Words.Owner(d))}{(d.LastDay is { } last ? $", until {last:yyyy-MM-dd}" : "")}."
            )
        );

    private static void EvidenceOf(Utf8JsonWriter json, string application, ControlResult control, DateOnly asOf)
    {
        var all =
            control.Judgement.Status == ControlStatus.Fail
                ? control.Judgement.Findings.Select(f => (Text: f.Message, Location: (SourceLocation?)f.Location)).ToList()
                : control.Judgement.Evidence.Select(e => (Text: e.Statement, e.Location)).ToList();
        if (all.Count == 0)
        {
            return;
        }

        json.WriteStartArray("evidence");
        for (int i = 0; i < Math.Min(all.Count, MaxEvidence); i++)
        {
            json.WriteStartObject();
            json.WriteString(
                "id",
                string.Create(CultureInfo.InvariantCulture, $"{SafeText.Clean(application)}:{control.Control.Id}:{i + 1}")
            );
            json.WriteString("type", "source-code");
            json.WriteString("collected-at", Day(asOf));
            if (all[i].Location is { Path.Length: > 0 } place)
            {
                json.WriteStartObject("source");
                json.WriteString("reference-id", Repository);
                json.WriteString("coordinate", SafeText.Clean(place.ToString()));
                json.WriteEndObject();
            }

            json.WriteString("description", Words.Sentence(SafeText.Clean(all[i].Text)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Entity(Utf8JsonWriter json, string member, string id, string name, string? version)
    {
        json.WriteStartObject(member);
        json.WriteString("id", id);
        json.WriteString("name", SafeText.Clean(name));
        json.WriteString("type", "Software");
        if (version is not null)
        {
            json.WriteString("version", version);
        }

        json.WriteEndObject();
    }

    private static void Reference(Utf8JsonWriter json, string id, string title, string version)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("title", title);
        json.WriteString("version", version);
        json.WriteEndObject();
    }

    private static void Entry(Utf8JsonWriter json, string member, string control)
    {
        json.WriteStartObject(member);
        json.WriteString("reference-id", Catalogue);
        json.WriteString("entry-id", control);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string member, string text)
    {
        json.WriteStartArray(member);
        json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string Whole(ControlStatus[] all) =>
        all.Contains(ControlStatus.Fail) ? ResultOf(ControlStatus.Fail)
        : all.Contains(ControlStatus.Unknown) ? ResultOf(ControlStatus.Unknown)
        : ResultOf(all.Contains(ControlStatus.Pass) ? ControlStatus.Pass : ControlStatus.NotApplicable);

    private static string ResultOf(ControlStatus status) =>
        status switch
        {
            ControlStatus.Pass => "Passed",
            ControlStatus.Fail => "Failed",
            ControlStatus.NotApplicable => "Not Applicable",
            _ => "Unknown",
        };

    private static string Level(Confidence confidence) =>
        confidence switch
        {
            Confidence.Proven or Confidence.High => "High",
            Confidence.Medium => "Medium",
            _ => "Low",
        };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
}
