using System.Text;
using System.Text.Json;
using Seatrial.Governance.Drift;
using Seatrial.Governance.Locking;

namespace Seatrial.Cli.Commands.Diff;

/// <summary>The changes for programs.</summary>
internal static class DiffJson
{
    private static readonly JsonWriterOptions options = new()
    {
        Indented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(IReadOnlyList<ArchitectureChange> changes, ArchitectureLock before, ArchitectureLock after)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteString("format", "seatrial-diff");
            json.WriteNumber("version", 1);
            json.WriteString("before", before.Digest);
            json.WriteString("after", after.Digest);
            json.WriteBoolean("isMaterial", changes.Any(c => c.IsMaterial));
            json.WriteStartArray("changes");
            foreach (var change in changes)
            {
                json.WriteStartObject();
                json.WriteString("weight", change.Weight.ToString().ToLowerInvariant());
                json.WriteBoolean("isMaterial", change.IsMaterial);
                json.WriteString("kind", change.Entry.Kind);
                json.WriteString("application", change.Entry.Application);
                json.WriteString("name", change.Entry.Name);
                json.WriteString("sentence", change.Sentence);
                Write(json, "before", change.Before);
                Write(json, "after", change.After);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, string name, LockEntry? entry)
    {
        if (entry is null)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, value) in entry.Values)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }
}
