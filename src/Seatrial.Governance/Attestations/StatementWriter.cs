using System.Text.Json;

namespace Seatrial.Governance.Attestations;

/// <summary>Writes an in-toto statement of version 1.</summary>
public static class StatementWriter
{
    /// <summary>UTF-8 on one line, without a line feed: the bytes that are signed.</summary>
    /// <param name="subjects">At least one.</param>
    /// <param name="predicateType">URI.</param>
    /// <param name="writePredicate">Writes the members of the predicate.</param>
    public static byte[] Write(IReadOnlyList<Subject> subjects, string predicateType, Action<Utf8JsonWriter> writePredicate)
    {
        ArgumentOutOfRangeException.ThrowIfZero(subjects.Count, nameof(subjects));
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, BundleWriter.Compact))
        {
            json.WriteStartObject();
            json.WriteString("_type", AttestationTypes.Statement);
            json.WriteStartArray("subject");
            foreach (var subject in subjects)
            {
                WriteDescriptor(json, subject);
            }

            json.WriteEndArray();
            json.WriteString("predicateType", predicateType);
            json.WriteStartObject("predicate");
            writePredicate(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>A resource by name and digest.</summary>
    internal static void WriteDescriptor(Utf8JsonWriter json, Subject subject)
    {
        json.WriteStartObject();
        json.WriteString("name", subject.Name);
        json.WriteStartObject("digest");
        json.WriteString(subject.Algorithm, subject.Digest);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
