using System.Text;
using System.Text.Json;

namespace Seatrial.Cli.Assistants;

/// <summary>The JSON texts of answers.</summary>
internal static class HookJson
{
    /// <summary>Claude Code, before a tool runs.</summary>
    public static HookAnswer Permission(string reason) =>
        Answer(json =>
        {
            json.WriteStartObject("hookSpecificOutput");
            json.WriteString("hookEventName", "PreToolUse");
            json.WriteString("permissionDecision", "deny");
            json.WriteString("permissionDecisionReason", reason);
            json.WriteEndObject();
        });

    /// <summary>A decision and its reason: Claude Code's other events (<c>block</c>), Gemini CLI (<c>deny</c>).</summary>
    public static HookAnswer Decision(string decision, string reason) =>
        Answer(json =>
        {
            json.WriteString("decision", decision);
            json.WriteString("reason", reason);
        });

    /// <summary>
    /// Cursor, before it does something. Both spellings of the messages: early versions had the one, later ones the other.
    /// </summary>
    public static HookAnswer Cursor(string reason) =>
        Answer(json =>
        {
            json.WriteString("permission", "deny");
            json.WriteString("user_message", reason);
            json.WriteString("agent_message", reason);
            json.WriteString("userMessage", reason);
            json.WriteString("agentMessage", reason);
        });

    /// <summary>Cursor, before a prompt is sent.</summary>
    public static HookAnswer CursorPrompt(string reason) =>
        Answer(json =>
        {
            json.WriteBoolean("continue", false);
            json.WriteString("user_message", reason);
        });

    /// <summary>GitHub Copilot, before a tool runs.</summary>
    public static HookAnswer Copilot(string reason) =>
        Answer(json =>
        {
            json.WriteString("permissionDecision", "deny");
            json.WriteString("permissionDecisionReason", reason);
        });

    private static HookAnswer Answer(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                stream,
                new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return new HookAnswer(0, Encoding.UTF8.GetString(stream.ToArray()) + "\n", "");
    }
}
