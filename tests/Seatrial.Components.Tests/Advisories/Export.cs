using System.IO.Compression;
using System.Text;
using Seatrial.Components.Advisories.Building;

namespace Seatrial.Components.Tests.Advisories;

/// <summary>A source in the OSV export layout, in memory.</summary>
internal sealed class Export
{
    public static DateTimeOffset Now { get; } = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>What was asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    public SourceFile Open(string path, CancellationToken cancellation)
    {
        Asked.Add(path);
        return Files.TryGetValue(path, out byte[]? bytes)
            ? new SourceFile(new MemoryStream(bytes))
            : new SourceFile(null, "is not there", IsMissing: true);
    }

    public Export Put(string path, string text)
    {
        Files[path] = Encoding.UTF8.GetBytes(text);
        return this;
    }

    /// <summary>An ecosystem with its archive and its list of changes.</summary>
    public Export Ecosystem(string name, params (string Id, string Modified, string Affected)[] records)
    {
        Files[name + "/all.zip"] = Zip([.. records.Select(r => (r.Id + ".json", Record(r.Id, r.Modified, r.Affected)))]);
        Put(name + "/modified_id.csv", string.Concat(records.Select(r => $"{r.Modified},{r.Id}\n")));
        return Put(
            "ecosystems.txt",
            string.Join('\n', Files.Keys.Where(k => k.EndsWith("all.zip", StringComparison.Ordinal)).Select(k => k.Split('/')[0]))
        );
    }

    /// <summary>A record with a summary of its own; <paramref name="affected"/> is the JSON of its affected packages.</summary>
    public static string Record(string id, string modified, string affected, string more = "") =>
        $$"""{"schema_version":"1.7.0","id":"{{id}}","modified":"{{modified}}","summary":"About {{id}}","affected":[{{affected}}]{{more}}}""";

    public static string Npm(string name, params string[] events) =>
        $$"""{"package":{"ecosystem":"npm","name":"{{name}}"},"ranges":[{"type":"SEMVER","events":[{{string.Join(',', events.Select(e => $$"""{"{{e.Split(' ')[0]}}":"{{e.Split(' ')[1]}}"}"""))}}]}]}""";

    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
