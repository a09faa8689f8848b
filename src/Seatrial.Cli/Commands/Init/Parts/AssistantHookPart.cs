using System.Text.Json;
using System.Text.Json.Nodes;
using Seatrial.Cli.Commands.Init.Hooks;

namespace Seatrial.Cli.Commands.Init.Parts;

/// <summary>
/// Takes away what <c>init --hook claude</c> and its like added to the settings of assistants. Setting them up is asked for one by one.
/// </summary>
internal static class AssistantHookPart
{
    public static InitPart Part { get; } = new("assistants", "", _ => false, _ => [], Undo);

    private static IEnumerable<InitStep> Undo(InitPlace place)
    {
        foreach (var kind in HookKinds.All)
        {
            if (place.Read(kind.Path) is { } text && text.Contains(AssistantHook.Mark, StringComparison.Ordinal))
            {
                yield return string.Equals(text, AssistantHook.Fresh(kind), StringComparison.Ordinal) ? new InitStep(kind.Path, text, null)
                : Without(text) is { } without ? new InitStep(kind.Path, text, without)
                : new InitStep(kind.Path, text, text)
                {
                    ByHand = $"take the entries out that call '{AssistantHook.Mark}'",
                    Note = "is no plain JSON object",
                };
            }
        }
    }

    private static string? Without(string text)
    {
        try
        {
            if (JsonNode.Parse(text) is not JsonObject { } root || root["hooks"] is not JsonObject hooks)
            {
                return null;
            }

            foreach (var (name, list) in hooks.ToList())
            {
                if (list is JsonArray entries)
                {
                    foreach (
                        var entry in entries
                            .Where(e => e?.ToJsonString().Contains(AssistantHook.Mark, StringComparison.Ordinal) == true)
                            .ToList()
                    )
                    {
                        entries.Remove(entry);
                    }

                    if (entries.Count == 0)
                    {
                        hooks.Remove(name);
                    }
                }
            }

            if (hooks.Count == 0)
            {
                root.Remove("hooks");
            }

            return AssistantHook.Write(root);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
