using System.Text.Json;
using Seatrial.Requirements.Checks;
using Seatrial.Secrets.Changes;
using Seatrial.Secrets.Fixing;
using Seatrial.Secrets.Policies;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Cli.Assistants;

/// <summary>
/// Looks at the texts of a tool call. What is written to a file that git ignores may hold credentials: that is where they belong.
/// </summary>
internal static class HookCheck
{
    private const int NamedFindings = 3;

    /// <summary>Folder that paths are relative to; null where the payload names none.</summary>
    public static string? FolderOf(JsonElement payload)
    {
        if (
            payload.TryGetProperty("cwd", out var cwd)
            && cwd.ValueKind == JsonValueKind.String
            && cwd.GetString() is { Length: > 0 } folder
        )
        {
            return folder;
        }

        return
            payload.TryGetProperty("workspace_roots", out var roots)
            && roots.ValueKind == JsonValueKind.Array
            && roots.GetArrayLength() > 0
            && roots[0].ValueKind == JsonValueKind.String
            ? roots[0].GetString()
            : null;
    }

    /// <summary>Why the call must not go on; null where it may. Never holds a credential.</summary>
    public static string? Reason(IReadOnlyList<ToolText> texts, string? folder)
    {
        var policy = folder is null ? SecretPolicy.Default : SecretPolicySource.Read(folder, null, SecretOptions.Default).Value;
        var secrets = new NewSecrets(new SecretScanner(policy));
        var reasons = new List<string>();
        ToolTextKind? first = null;
        foreach (var text in texts)
        {
            var target = ToolTarget.Of(text, folder);
            if (target.MayHoldSecrets)
            {
                continue;
            }

            var found = text.Kind == ToolTextKind.Read ? target.SecretsOfStore(secrets) : target.NewSecrets(secrets);
            reasons.AddRange(found.Where(m => m.Class == SecretClass.Secret).Select(m => Sentence(text.Kind, m)));
            first ??= reasons.Count > 0 ? text.Kind : null;
        }

        if (first is not { } kind)
        {
            return null;
        }

        string more = reasons.Count > NamedFindings ? $" And {reasons.Count - NamedFindings} more." : "";
        return $"Seatrial: {string.Join(' ', reasons.Take(NamedFindings))}{more} {Advice(kind)}";
    }

    private static string Sentence(ToolTextKind kind, SecretMatch match)
    {
        string where = kind switch
        {
            ToolTextKind.Command => "the command",
            ToolTextKind.Prompt => "the prompt",
            _ => $"{match.Location.Path}:{match.Location.Line}",
        };
        string instead = kind is ToolTextKind.Write or ToolTextKind.Command
            ? $" Use {EnvironmentReads.Describe(match.Location.Path, VariableNames.For(match), kind == ToolTextKind.Command)} instead."
            : "";
        return $"{where} holds a credential: {match.Rule.Title} {match.Masked}.{instead}";
    }

    private static string Advice(ToolTextKind kind) =>
        kind switch
        {
            ToolTextKind.Prompt =>
                "Take it out of the prompt, put it into a file that git ignores, such as .env, and name the variable instead; if it was sent before, replace it at its issuer.",
            ToolTextKind.Read => "Its values are not to be sent to a model; read the names from .env.example, or ask for what you need.",
            ToolTextKind.Command => "Let the person set the variable in the environment.",
            _ => "Put the value into .env, which git must ignore, and the name into .env.example.",
        };
}
