using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Findings;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.CycloneDx;

/// <summary>
/// The checklist as CycloneDX 1.7 declarations (ECMA-424): the catalogue as a standard, each application as a target, each control that
/// could be told as a claim with evidence or counter-evidence, decisions as mitigation strategies, one attestation for each application
/// with a score for each control and requirement, and sign-offs as an affirmation.
/// </summary>
public static class DeclarationsReport
{
    /// <summary>Pieces of evidence of one control; what is left out is counted in the last one.</summary>
    private const int MaxEvidence = 100;

    private const string Assessor = "assessor:seatrial";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Default,
    };

    public static string Render(Report report) => Render(report, []);

    /// <summary>With the word of those who signed.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="affirmations">Sign-offs that hold; none leaves the affirmation out.</param>
    public static string Render(Report report, IReadOnlyList<Affirmation> affirmations)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://cyclonedx.org/schema/bom-1.7.schema.json");
            json.WriteString("bomFormat", "CycloneDX");
            json.WriteString("specVersion", "1.7");
            json.WriteNumber("version", 1);
            Metadata(json, report);
            json.WriteStartObject("declarations");
            Declarations(json, report.Assessment, affirmations);
            json.WriteEndObject();
            DeclarationsStandard.Write(json, report.Assessment, report.ToolVersion);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Metadata(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("metadata");
        json.WriteString("timestamp", report.Assessment.AsOf.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture));
        json.WriteStartObject("tools");
        json.WriteStartArray("components");
        Component(json, null, "Seatrial", report.ToolVersion);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WritePropertyName("component");
        Component(json, "repository", report.Assessment.Repository.Name, report.Assessment.Repository.Commit);
        json.WriteEndObject();
    }

    private static void Declarations(Utf8JsonWriter json, Assessment assessment, IReadOnlyList<Affirmation> affirmations)
    {
        json.WriteStartArray("assessors");
        json.WriteStartObject();
        json.WriteString("bom-ref", Assessor);
        json.WriteBoolean("thirdParty", false);
        Organization(json, "Seatrial, an automatic assessment");
        json.WriteEndObject();
        json.WriteEndArray();

        json.WriteStartArray("attestations");
        foreach (var application in assessment.Applications)
        {
            Attestation(json, application);
        }

        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (var (application, control) in Told(assessment))
        {
            Claim(json, application, control);
        }

        json.WriteEndArray();
        json.WriteStartArray("evidence");
        foreach (var (application, control) in Told(assessment))
        {
            EvidenceOf(json, application, control, assessment.AsOf);
        }

        json.WriteEndArray();
        json.WriteStartObject("targets");
        json.WriteStartArray("components");
        foreach (var application in assessment.Applications)
        {
            Component(json, DeclarationRefs.Target(application.Application.Name), application.Application.Name, null);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        if (affirmations.Count > 0)
        {
            Affirm(json, affirmations, assessment.Configuration.Defaults.Name ?? assessment.Repository.Name);
        }
    }

    /// <summary>Controls about which something is claimed: an unknown one and one that does not apply claim nothing.</summary>
    private static IEnumerable<(string Application, ControlResult Control)> Told(Assessment assessment) =>
        assessment.Applications.SelectMany(a =>
            a.Controls.Where(c => c.Judgement.Status is ControlStatus.Pass or ControlStatus.Fail).Select(c => (a.Application.Name, c))
        );

    private static void Attestation(Utf8JsonWriter json, ApplicationAssessment application)
    {
        json.WriteStartObject();
        json.WriteString(
            "summary",
            $"What {SafeText.Clean(application.Application.Name)} has of the seven requirements: {string.Join(", ", application.Requirements.Select(r => $"{Words.Key(r.Requirement)} {Words.Key(r.Level)}"))}."
        );
        json.WriteString("assessor", Assessor);
        json.WriteStartArray("map");
        foreach (var requirement in application.Requirements.Append(application.Process))
        {
            OfRequirement(json, requirement);
            foreach (var control in requirement.Controls)
            {
                OfControl(json, application.Application.Name, control);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void OfRequirement(Utf8JsonWriter json, RequirementResult requirement)
    {
        int passing = requirement.Count(ControlStatus.Pass);
        int applicable = requirement.Controls.Count - requirement.Count(ControlStatus.NotApplicable);
        json.WriteStartObject();
        json.WriteString("requirement", DeclarationRefs.Requirement(requirement.Requirement));
        json.WriteStartObject("conformance");
        if (requirement.Level != RequirementLevel.Unknown && applicable > 0)
        {
            json.WriteNumber("score", Math.Round(passing / (double)applicable, 2));
        }

        json.WriteString(
            "rationale",
            $"Level {Words.Key(requirement.Level)}: {Words.Meaning(requirement.Level)}. {passing} of {Words.Count(applicable, "applicable control")} pass, {requirement.Count(ControlStatus.Unknown)} could not be told."
        );
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void OfControl(Utf8JsonWriter json, string application, ControlResult control)
    {
        var judgement = control.Judgement;
        json.WriteStartObject();
        json.WriteString("requirement", DeclarationRefs.Control(control.Control.Id));
        if (judgement.Status is ControlStatus.Pass or ControlStatus.Fail)
        {
            Refs(json, "claims", [DeclarationRefs.Claim(application, control.Control.Id)]);
        }

        json.WriteStartObject("conformance");
        if (judgement.Status is ControlStatus.Pass or ControlStatus.Fail)
        {
            json.WriteNumber("score", judgement.Status == ControlStatus.Pass ? 1 : 0);
        }

        json.WriteString("rationale", ControlSentence.Of(judgement));
        Refs(json, "mitigationStrategies", judgement.Status == ControlStatus.Fail ? Mitigations(application, control) : []);
        json.WriteEndObject();
        if (judgement.Status == ControlStatus.Fail)
        {
            json.WriteStartObject("confidence");
            json.WriteNumber("score", judgement.Findings.Max(f => Score(f.Confidence)));
            json.WriteString("rationale", $"The surest finding is {Words.Of(judgement.Findings.Max(f => f.Confidence))}.");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Claim(Utf8JsonWriter json, string application, ControlResult control)
    {
        bool passes = control.Judgement.Status == ControlStatus.Pass;
        int count = Math.Min(MaxEvidence + 1, passes ? control.Judgement.Evidence.Count : control.Judgement.Findings.Count);
        string[] evidence = [.. Enumerable.Range(1, count).Select(i => DeclarationRefs.Evidence(application, control.Control.Id, i))];
        json.WriteStartObject();
        json.WriteString("bom-ref", DeclarationRefs.Claim(application, control.Control.Id));
        json.WriteString("target", DeclarationRefs.Target(application));
        json.WriteString("predicate", Words.Sentence(control.Control.Title));
        Refs(json, "mitigationStrategies", passes ? [] : Mitigations(application, control));
        json.WriteString("reasoning", control.Control.HowJudged);
        Refs(json, passes ? "evidence" : "counterEvidence", evidence);
        json.WriteEndObject();
    }

    private static void EvidenceOf(Utf8JsonWriter json, string application, ControlResult control, DateOnly asOf)
    {
        var all =
            control.Judgement.Status == ControlStatus.Pass
                ? control.Judgement.Evidence.Select(e => (Text: Words.Sentence(e.Statement), e.Location)).ToList()
                : control.Judgement.Findings.Select(f => (Text: Words.Sentence(f.Message), Location: (SourceLocation?)f.Location)).ToList();
        for (int i = 0; i < Math.Min(all.Count, MaxEvidence + 1); i++)
        {
            bool isRest = i == MaxEvidence;
            Piece(
                json,
                DeclarationRefs.Evidence(application, control.Control.Id, i + 1),
                $"seatrial:control:{control.Control.Id}",
                isRest ? $"And {all.Count - MaxEvidence} more, which the assessment in JSON and SARIF lists." : all[i].Text,
                isRest ? null : all[i].Location,
                null,
                null,
                asOf
            );
        }

        int number = 0;
        foreach (var decision in control.Judgement.Status == ControlStatus.Fail ? control.Decisions.Counting : [])
        {
            string why = decision.Reason is { Length: > 0 } reason ? $" Reason: {reason}" : "";
            string where = decision.Where is { Length: > 0 } place ? $" Instead: {place}" : "";
            Piece(
                json,
                DeclarationRefs.Mitigation(application, control.Control.Id, ++number),
                "seatrial:decision",
                $"Decided: {Engine.Decisions.DecisionKinds.Word(decision.Kind)}, by {Words.Owner(decision)}.{why}{where}",
                decision.Location,
                decision.Owner,
                decision.LastDay,
                decision.Date
            );
        }
    }

    private static void Piece(
        Utf8JsonWriter json,
        string reference,
        string property,
        string text,
        SourceLocation? place,
        string? author,
        DateOnly? expires,
        DateOnly created
    )
    {
        json.WriteStartObject();
        json.WriteString("bom-ref", reference);
        json.WriteString("propertyName", property);
        json.WriteString("description", SafeText.Clean(text));
        if (place is { Path.Length: > 0 })
        {
            json.WriteStartArray("data");
            json.WriteStartObject();
            json.WriteString("name", SafeText.Clean(place.ToString()));
            json.WriteStartObject("contents");
            json.WriteString(
                "url",
                string.Join('/', place.Path.Split('/').Select(Uri.EscapeDataString))
                    + (place.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"#L{place.Line}") : "")
            );
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteString("created", Day(created));
        if (expires is { } day)
        {
            json.WriteString("expires", Day(day));
        }

        if (author is not null)
        {
            json.WriteStartObject("author");
            json.WriteString("name", SafeText.Clean(author));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Affirm(Utf8JsonWriter json, IReadOnlyList<Affirmation> affirmations, string organization)
    {
        json.WriteStartObject("affirmation");
        json.WriteString("statement", string.Join(' ', affirmations.Select(a => SafeText.Clean(a.Statement))));
        json.WriteStartArray("signatories");
        foreach (var affirmation in affirmations)
        {
            json.WriteStartObject();
            json.WriteString("name", SafeText.Clean(affirmation.Name));
            json.WriteString("role", SafeText.Clean(affirmation.Role));
            Organization(json, SafeText.Clean(organization));
            json.WriteStartObject("externalReference");
            json.WriteString("type", "attestation");
            json.WriteString("url", string.Join('/', affirmation.Bundle.Split('/').Select(Uri.EscapeDataString)));
            json.WriteString("comment", "A Sigstore bundle around an in-toto statement; 'seatrial verify' and cosign verify it.");
            json.WriteStartArray("hashes");
            json.WriteStartObject();
            json.WriteString("alg", "SHA-256");
            json.WriteString("content", affirmation.Sha256);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string[] Mitigations(string application, ControlResult control) =>
        [
            .. Enumerable
                .Range(1, control.Decisions.Counting.Count)
                .Select(i => DeclarationRefs.Mitigation(application, control.Control.Id, i)),
        ];

    private static void Refs(Utf8JsonWriter json, string name, string[] references)
    {
        if (references.Length == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (string reference in references)
        {
            json.WriteStringValue(reference);
        }

        json.WriteEndArray();
    }

    private static void Component(Utf8JsonWriter json, string? reference, string name, string? version)
    {
        json.WriteStartObject();
        json.WriteString("type", "application");
        if (reference is not null)
        {
            json.WriteString("bom-ref", reference);
        }

        json.WriteString("name", SafeText.Clean(name));
        if (version is not null)
        {
            json.WriteString("version", version);
        }

        json.WriteEndObject();
    }

    private static void Organization(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject("organization");
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static double Score(Confidence confidence) =>
        confidence switch
        {
            Confidence.Proven => 1,
            Confidence.High => 0.9,
            Confidence.Medium => 0.7,
            _ => 0.4,
        };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
}
