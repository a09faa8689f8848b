using System.Globalization;
using System.Text.Json;
using Seatrial.Governance.Attestations;

namespace Seatrial.Governance.Signoffs;

/// <summary>Writes a sign-off as an in-toto statement; <see cref="SignoffReader"/> reads the same from it.</summary>
public static class SignoffStatement
{
    internal const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    internal const string DayFormat = "yyyy-MM-dd";

    /// <summary>The bytes that are signed.</summary>
    public static byte[] Write(Signoff signoff) =>
        StatementWriter.Write(
            [
                new Subject(signoff.Application, Subject.GitCommit, signoff.Commit),
                .. signoff.Releases.Select(r => new Subject(r.Path, Subject.Sha256, r.Sha256)),
            ],
            Signoff.PredicateType,
            json => WritePredicate(json, signoff)
        );

    internal static string Time(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static void WritePredicate(Utf8JsonWriter json, Signoff signoff)
    {
        json.WriteString("decision", signoff.Decision == SignoffDecision.Approve ? "approve" : "reject");
        json.WriteStartObject("application");
        json.WriteString("name", signoff.Application);
        json.WriteString("path", signoff.Path);
        json.WriteEndObject();
        json.WriteStartObject("signer");
        json.WriteString("name", signoff.Signer);
        WriteOptional(json, "email", signoff.Email);
        json.WriteString("role", signoff.Role);
        json.WriteEndObject();
        json.WriteString("signedAt", Time(signoff.SignedAt));
        json.WriteString("expiresAt", Time(signoff.ExpiresAt));
        WriteOptional(json, "note", signoff.Note);
        json.WriteStartObject("content");
        json.WriteString(Subject.Sha256, signoff.Content);
        json.WriteEndObject();
        WriteList(
            json,
            "files",
            signoff.Files,
            file => StatementWriter.WriteDescriptor(json, new Subject(file.Path, Subject.Sha256, file.Sha256))
        );
        json.WriteStartObject("assessment");
        json.WriteStartObject("digest");
        json.WriteString(Subject.Sha256, signoff.Assessment);
        json.WriteEndObject();
        json.WriteString("asOf", Day(signoff.AssessedOn));
        json.WriteBoolean("complete", signoff.IsComplete);
        json.WriteEndObject();
        WriteList(
            json,
            "requirements",
            signoff.Levels,
            level => WriteTexts(json, ("application", level.Application), ("requirement", level.Requirement), ("level", level.Level))
        );
        WriteList(
            json,
            "acceptedRisks",
            signoff.Accepted,
            risk =>
                WriteTexts(
                    json,
                    ("application", risk.Application),
                    ("control", risk.Control),
                    ("reason", risk.Reason),
                    ("approver", risk.Approver),
                    ("expires", Day(risk.Expires))
                )
        );
        WriteList(json, "recordHeads", signoff.RecordHeads, json.WriteStringValue);
        json.WriteStartObject("tool");
        json.WriteString("name", "seatrial");
        json.WriteString("version", signoff.ToolVersion);
        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string Value)> members)
    {
        json.WriteStartObject();
        foreach (var (name, value) in members)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }
}
