using System.Text.Json;

namespace Seatrial.Cli.Assistants;

/// <summary>
/// Reads the arguments of a tool by the names of their members and not by the tool's: assistants and their extensions have many tools, and
/// call a path, a text and a command by few names.
/// </summary>
internal static class ToolInputs
{
    private const int MaxDepth = 6;

    private static readonly string[] Paths =
    [
        "file_path",
        "notebook_path",
        "path",
        "filePath",
        "filepath",
        "filename",
        "target_file",
        "absolute_path",
        "relative_path",
    ];
    private static readonly string[] Contents =
    [
        "content",
        "contents",
        "new_string",
        "newString",
        "new_str",
        "new_source",
        "newText",
        "new_text",
        "file_text",
        "code_edit",
        "text",
        "insert_text",
        "replacement",
        "body",
        "message",
    ];
    private static readonly string[] Replaced = ["old_string", "oldString", "old_str", "oldText", "old_text"];
    private static readonly string[] Commands = ["command", "command_line", "cmd", "script"];
    private static readonly string[] Patches = ["patch", "input", "diff", "command"];
    private static readonly string[] ReadingTools = ["Read", "read_file", "view", "NotebookRead", "read_many_files", "open_file"];

    /// <summary>Of a member that holds the arguments as an object, or as a text that holds one.</summary>
    public static IReadOnlyList<ToolText> Read(JsonElement payload, string member, string? toolMember)
    {
        if (!payload.TryGetProperty(member, out var input))
        {
            return [];
        }

        string? tool = toolMember is not null ? Text(payload, [toolMember]) : null;
        if (input.ValueKind == JsonValueKind.String)
        {
            using var inner = Parse(input.GetString()!);
            return inner is null ? [] : Of(inner.RootElement, tool);
        }

        return Of(input, tool);
    }

    /// <summary>The same without commands and reads, which are over.</summary>
    public static IReadOnlyList<ToolText> Written(JsonElement payload, string member, string? toolMember) =>
        [.. Read(payload, member, toolMember).Where(t => t.Kind == ToolTextKind.Write)];

    /// <summary>Of a payload whose own members are the arguments.</summary>
    public static IReadOnlyList<ToolText> Direct(JsonElement payload) => Of(payload, null);

    public static IReadOnlyList<ToolText> Prompt(JsonElement payload, string member) =>
        Text(payload, [member]) is { } prompt ? [new ToolText(ToolTextKind.Prompt, null, prompt)] : [];

    public static IReadOnlyList<ToolText> FileRead(JsonElement payload, string pathMember, string? contentMember) =>
        Text(payload, [pathMember]) is { } path
            ? [new ToolText(ToolTextKind.Read, path, contentMember is null ? null : Text(payload, [contentMember]))]
            : [];

    private static List<ToolText> Of(JsonElement input, string? tool)
    {
        var texts = new List<ToolText>();
        if (
            input.ValueKind == JsonValueKind.Object
            && tool is not null
            && Array.IndexOf(ReadingTools, tool) >= 0
            && Text(input, Contents) is null
        )
        {
            return Text(input, Paths) is { } path ? [new ToolText(ToolTextKind.Read, path, null)] : [];
        }

        Collect(input, null, texts, 0);
        return texts;
    }

    private static void Collect(JsonElement input, string? path, List<ToolText> texts, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        if (input.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in input.EnumerateArray())
            {
                Collect(item, path, texts, depth + 1);
            }
        }

        if (input.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        path = Text(input, Paths) ?? path;
        if (Patches.Select(m => Text(input, [m])).FirstOrDefault(t => t is not null && PatchEnvelope.Is(t)) is { } patch)
        {
            texts.AddRange(PatchEnvelope.Read(patch));
            return;
        }

        if (Text(input, Contents) is { } content)
        {
            texts.Add(new ToolText(ToolTextKind.Write, path, content, Text(input, Replaced)));
        }
        else if (Text(input, Commands) is { } command)
        {
            texts.Add(new ToolText(ToolTextKind.Command, null, command));
        }

        foreach (
            var member in input
                .EnumerateObject()
                .Where(m =>
                    m.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && m.Name is not "tool_response" and not "attachments"
                )
        )
        {
            Collect(member.Value, path, texts, depth + 1);
        }
    }

    private static string? Text(JsonElement input, string[] members)
    {
        foreach (string member in members)
        {
            if (
                input.ValueKind == JsonValueKind.Object
                && input.TryGetProperty(member, out var value)
                && value.ValueKind == JsonValueKind.String
            )
            {
                return value.GetString();
            }
        }

        return null;
    }

    private static JsonDocument? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
