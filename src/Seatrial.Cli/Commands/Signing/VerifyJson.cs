using System.Text;
using System.Text.Json;
using Seatrial.Governance.Signoffs;

namespace Seatrial.Cli.Commands.Signing;

/// <summary>The answer for programs, format <c>seatrial-verification</c>, version 1.</summary>
internal static class VerifyJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    public static string Write(VerifyAnswer answer)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteString("format", "seatrial-verification");
            json.WriteNumber("version", 1);
            json.WriteString(
                "answer",
                answer.Outcome.Answer switch
                {
                    VerificationAnswer.Valid => "valid",
                    VerificationAnswer.NotValid => "not-valid",
                    _ => "incomplete",
                }
            );
            Optional(json, "commit", answer.Commit);
            Optional(json, "release", answer.Release is null ? null : "sha256:" + answer.Release);
            json.WriteString("asOf", answer.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
            json.WriteString("trust", answer.Trust);
            Texts(json, "reasons", answer.Outcome.Reasons);
            json.WriteStartArray("signoffs");
            foreach (var verdict in answer.Outcome.Signoffs)
            {
                Verdict(json, verdict);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Verdict(Utf8JsonWriter json, SignoffVerdict verdict)
    {
        json.WriteStartObject();
        json.WriteString("file", verdict.File);
        json.WriteString(
            "state",
            verdict.State switch
            {
                SignoffState.Valid => "valid",
                SignoffState.Lapsed => "lapsed",
                SignoffState.Unclear => "unclear",
                _ => "invalid",
            }
        );
        if (verdict.Signoff is { } signoff)
        {
            json.WriteString("decision", verdict.IsApproval ? "approve" : "reject");
            json.WriteString("commit", signoff.Commit);
            json.WriteString("signer", signoff.Signer);
            json.WriteString("role", signoff.Role);
            json.WriteString("signedAt", signoff.SignedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
            json.WriteString("expiresAt", signoff.ExpiresAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
            Optional(json, "note", signoff.Note);
        }

        Optional(json, "person", verdict.Person?.Name);
        Optional(json, "key", verdict.Key?.Fingerprint);
        json.WriteBoolean("sshSignature", verdict.HasSshSignature);
        Texts(json, "reasons", verdict.Reasons);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
