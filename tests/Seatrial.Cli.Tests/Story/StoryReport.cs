using System.Text.Json;

namespace Seatrial.Cli.Tests.Story;

/// <summary>What a story asks of the JSON output.</summary>
internal sealed class StoryReport(string json)
{
    private readonly JsonElement root = JsonDocument.Parse(json).RootElement;

    public IEnumerable<string> Applications =>
        root.GetProperty("applications").EnumerateArray().Select(a => a.GetProperty("name").GetString()!);

    public JsonElement Gate => root.GetProperty("gate");

    /// <summary>Level of each requirement of the only application, by name.</summary>
    public Dictionary<string, string> Levels =>
        Requirements
            .Where(r => r.TryGetProperty("level", out _))
            .ToDictionary(r => r.GetProperty("requirement").GetString()!, r => r.GetProperty("level").GetString()!, StringComparer.Ordinal);

    private IEnumerable<JsonElement> Requirements =>
        root.GetProperty("applications").EnumerateArray().Single().GetProperty("requirements").EnumerateArray();

    public JsonElement Control(string id) =>
        Requirements.SelectMany(r => r.GetProperty("controls").EnumerateArray()).Single(c => c.GetProperty("control").GetString() == id);

    public string Status(string id) => Control(id).GetProperty("status").GetString()!;

    public IEnumerable<string> Statuses(string status) =>
        Requirements
            .SelectMany(r => r.GetProperty("controls").EnumerateArray())
            .Where(c => c.GetProperty("status").GetString() == status)
            .Select(c => c.GetProperty("control").GetString()!);

    /// <summary>'path:line' of each finding of a control, in order.</summary>
    public IEnumerable<string> Places(string control) =>
        root.GetProperty("findings")
            .EnumerateArray()
            .Where(f => f.GetProperty("control").GetString() == control)
            .SelectMany(f =>
                f.TryGetProperty("occurrences", out var all)
                    ? all.EnumerateArray().Select(o => o.GetProperty("location"))
                    : [f.GetProperty("location")]
            )
            .Select(l => $"{l.GetProperty("path").GetString()}:{(l.TryGetProperty("line", out var line) ? line.GetInt32() : 0)}")
            .Order(StringComparer.Ordinal);

    public IEnumerable<string> Fingerprints(string control) =>
        root.GetProperty("findings")
            .EnumerateArray()
            .Where(f => f.GetProperty("control").GetString() == control)
            .Select(f => f.GetProperty("fingerprint").GetString()!)
            .Order(StringComparer.Ordinal);
}
