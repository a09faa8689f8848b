using Seatrial.Engine.Documents;
using Seatrial.Requirements.Sources;
using Seatrial.Secrets.Values;

namespace Seatrial.Requirements.SecretStores;

/// <summary>
/// Pipelines that use a variable whose name is that of a credential and that they do not set themselves: the system keeps it in its
/// settings.
/// </summary>
internal static class PipelineSecrets
{
    private const int MostNodes = 50_000;

    /// <summary>The system by its file; null for every other file. GitHub's secrets say themselves what they are.</summary>
    public static string? StoreOf(string path) =>
        path is ".gitlab-ci.yml" || path.StartsWith(".gitlab/ci/", StringComparison.Ordinal) ? "GitLab CI/CD variables"
        : path is ".circleci/config.yml" ? "CircleCI variables"
        : path is "bitbucket-pipelines.yml" ? "Bitbucket variables"
        : path.StartsWith("azure-pipelines", StringComparison.OrdinalIgnoreCase)
        || path.StartsWith(".azure-pipelines/", StringComparison.Ordinal)
            ? "Azure Pipelines variables"
        : null;

    public static IEnumerable<(string Name, int Line)> Read(IReadOnlyList<DocumentNode> roots)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        var used = new List<(string Name, int Line)>();
        var open = new Stack<DocumentNode>(roots);
        for (int i = 0; i < MostNodes && open.TryPop(out var node); i++)
        {
            foreach (var variable in node["variables"].Members.Concat(node["environment"].Members))
            {
                // A variable that takes another one on is set by that one.
                _ = variable.Value.Text?.Contains('$', StringComparison.Ordinal) == true || own.Add(variable.Key);
            }

            if (node.Text is { } text)
            {
                used.AddRange(Variables(text).Select(n => (n, node.Line)));
            }

            foreach (var child in node.Items.Concat(node.Members.Select(m => m.Value)))
            {
                open.Push(child);
            }
        }

        return used.Where(u => !own.Contains(u.Name) && CredentialNames.IsCredential(u.Name)).Distinct();
    }

    /// <summary><c>$NAME</c>, <c>${NAME}</c> and <c>$(NAME)</c>, but for what the systems define.</summary>
    private static IEnumerable<string> Variables(string text)
    {
        for (int at = text.IndexOf('$', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('$', at + 1))
        {
            int start = at + (text[at + 1] is '{' or '(' ? 2 : 1);
            int end = start;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            string name = text[start..end];
            bool isDefined =
                name.StartsWith("CI_", StringComparison.Ordinal)
                || name.StartsWith("CIRCLE_", StringComparison.Ordinal)
                || name.StartsWith("BITBUCKET_", StringComparison.Ordinal);
            if (!isDefined && EnvironmentReader.IsName(name, isConstant: true))
            {
                yield return name;
            }
        }
    }
}
