using System.Text.Json;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Governance.Attestations;

namespace Seatrial.Governance.Signoffs;

/// <summary>
/// What the automatic run found, in the predicates that the ecosystem has for it. A machine's word and nobody's approval.
/// </summary>
public static class RunAttestation
{
    /// <summary>
    /// in-toto test result: each control of each application is a test; what is unknown is a warning, what does not apply is left out.
    /// </summary>
    /// <param name="assessment">What was found.</param>
    /// <param name="commit">Object id of the commit that was assessed.</param>
    /// <param name="configuration">Files that set the run up, with their digests.</param>
    public static byte[] TestResult(Assessment assessment, string commit, IReadOnlyList<SignedFile> configuration)
    {
        string[] passed = Tests(assessment, ControlStatus.Pass);
        string[] warned = Tests(assessment, ControlStatus.Unknown);
        string[] failed = Tests(assessment, ControlStatus.Fail);
        return StatementWriter.Write(
            [Commit(assessment, commit)],
            AttestationTypes.TestResult,
            json =>
            {
                json.WriteString(
                    "result",
                    failed.Length > 0 ? "FAILED"
                        : warned.Length > 0 || assessment.Coverage.IsIncomplete ? "WARNED"
                        : "PASSED"
                );
                Descriptors(json, "configuration", configuration);
                Texts(json, "passedTests", passed);
                Texts(json, "warnedTests", warned);
                Texts(json, "failedTests", failed);
            }
        );
    }

    /// <summary>
    /// Simple Verification Result: the controls that pass in every application to which they apply, as properties <c>SEATRIAL_SEC_1</c>.
    /// </summary>
    /// <param name="assessment">What was found.</param>
    /// <param name="commit">Object id of the commit that was assessed.</param>
    /// <param name="policies">Files that say what is asked for, with their digests.</param>
    /// <param name="at">When.</param>
    /// <param name="toolVersion">Of Seatrial: what a property means may differ between versions.</param>
    public static byte[] VerificationResult(
        Assessment assessment,
        string commit,
        IReadOnlyList<SignedFile> policies,
        DateTimeOffset at,
        string toolVersion
    ) =>
        StatementWriter.Write(
            [Commit(assessment, commit)],
            AttestationTypes.VerificationResult,
            json =>
            {
                json.WriteStartObject("verifier");
                json.WriteString("id", $"urn:seatrial:verifier:{toolVersion}");
                Descriptors(json, "policies", policies);
                json.WriteEndObject();
                json.WriteString("timeCreated", SignoffStatement.Time(at));
                Texts(json, "properties", Properties(assessment));
            }
        );

    /// <summary>A document of another format as the predicate of a statement about the commit.</summary>
    /// <param name="assessment">What was found.</param>
    /// <param name="commit">Object id of the commit that was assessed.</param>
    /// <param name="type">See <see cref="AttestationTypes"/>.</param>
    /// <param name="document">A JSON object.</param>
    public static byte[] Of(Assessment assessment, string commit, string type, string document) =>
        StatementWriter.Write(
            [Commit(assessment, commit)],
            type,
            json =>
            {
                using var content = JsonDocument.Parse(document);
                foreach (var member in content.RootElement.EnumerateObject())
                {
                    member.WriteTo(json);
                }
            }
        );

    private static Subject Commit(Assessment assessment, string commit) =>
        new(assessment.Repository.Remote ?? assessment.Repository.Name, Subject.GitCommit, commit);

    private static string[] Tests(Assessment assessment, ControlStatus status) =>
        [
            .. assessment.Applications.SelectMany(a =>
                a.Controls.Where(c => c.Judgement.Status == status).Select(c => $"{a.Application.Name}/{c.Control.Id}")
            ),
        ];

    private static IEnumerable<string> Properties(Assessment assessment) =>
        assessment
            .Applications.SelectMany(a => a.Controls)
            .GroupBy(c => c.Control.Id, StringComparer.Ordinal)
            .Where(g =>
                g.Any(c => c.Judgement.Status == ControlStatus.Pass)
                && g.All(c => c.Judgement.Status is ControlStatus.Pass or ControlStatus.NotApplicable)
            )
            .Select(g => "SEATRIAL_" + g.Key.Replace('-', '_'));

    private static void Descriptors(Utf8JsonWriter json, string name, IReadOnlyList<SignedFile> files)
    {
        json.WriteStartArray(name);
        foreach (var file in files)
        {
            StatementWriter.WriteDescriptor(json, new Subject(file.Path, Subject.Sha256, file.Sha256));
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
