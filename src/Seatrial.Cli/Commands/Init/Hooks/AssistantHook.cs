using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Seatrial.Cli.Fixing;

namespace Seatrial.Cli.Commands.Init.Hooks;

/// <summary>Adds entries to an assistant's settings and leaves everything else in them as it is.</summary>
internal static class AssistantHook
{
    /// <summary>What our entries call.</summary>
    public const string Mark = "seatrial secrets hook";

    /// <summary>Settings that hold our entries and nothing else.</summary>
    public static string Fresh(HookKind kind) => Text([], kind.Entries, kind.Version);

    /// <summary>Adds them.</summary>
    public static HookResult Install(HookPlace place, HookKind kind)
    {
        var (path, entries, version) = (kind.Path, kind.Entries, kind.Version);
        string? text = place.Read(path);
        if (text?.Contains(Mark, StringComparison.Ordinal) == true)
        {
            return HookResult.Done($"{path} has the hook already.");
        }

        var root = text is null ? [] : Parse(text);
        if (root is null || !Add(root, entries, version))
        {
            return HookResult.ByHand(
                $"{path} is no plain JSON object with lists of hooks, and is not changed; add to it:\n\n{Text([], entries, version)}"
            );
        }

        string full = Path.Combine(place.Top, path);
        if (Folder(full) is { } obstacle)
        {
            return HookResult.Failed($"cannot write '{path}': {obstacle}.");
        }

        return FileReplacement.Write(place.Context, full, text, Write(root)) is { } problem
            ? HookResult.Failed($"cannot write '{path}': {problem}.")
            : HookResult.Done(
                $"{(text is null ? "Wrote" : "Added the hook to")} {path}. 'seatrial' has to be on the PATH of the assistant."
            );
    }

    private static bool Add(JsonObject root, IReadOnlyList<AssistantEntry> entries, int? version)
    {
        if (version is { } number && root["version"] is null)
        {
            root["version"] = number;
        }

        if (root["hooks"] is null)
        {
            root["hooks"] = new JsonObject();
        }

        if (root["hooks"] is not JsonObject hooks)
        {
            return false;
        }

        foreach (var entry in entries)
        {
            if (hooks[entry.Event] is null)
            {
                hooks[entry.Event] = new JsonArray();
            }

            if (hooks[entry.Event] is not JsonArray list)
            {
                return false;
            }

            list.Add(JsonNode.Parse(entry.Json));
        }

        return true;
    }

    private static string Text(JsonObject root, IReadOnlyList<AssistantEntry> entries, int? version)
    {
        Add(root, entries, version);
        return Write(root);
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // No JSON, or a member that stands twice.
            return null;
        }
    }

    /// <summary>As people write such files.</summary>
    public static string Write(JsonObject root)
    {
        using var stream = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                stream,
                new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            root.WriteTo(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>Makes the folders of a file; a link among them could lead anywhere.</summary>
    private static string? Folder(string file)
    {
        try
        {
            var folder = Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            return folder.LinkTarget is null ? null : "its folder is a link, which is not followed";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "its folder cannot be made";
        }
    }
}
