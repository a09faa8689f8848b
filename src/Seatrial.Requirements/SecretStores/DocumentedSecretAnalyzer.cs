using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Sources;
using Seatrial.Secrets.Values;

namespace Seatrial.Requirements.SecretStores;

/// <summary>
/// Finds names of secrets in templates of the environment (<c>.env.example</c>) and in documents. Values are not looked at.
/// </summary>
internal sealed class DocumentedSecretAnalyzer : IFileAnalyzer
{
    private const int LongestLine = 4000;

    public string Name => "documented-secrets";

    public bool Accepts(WorkspaceFile file) =>
        file.Size < 1 << 19
        && (file.Role & (FileRole.Test | FileRole.Fixture)) == FileRole.None
        && (IsTemplate(file) || file.Extension is ".md" or ".mdx" or ".rst" or ".adoc");

    public void Analyze(FileContent content, FactCollector collector)
    {
        bool isTemplate = IsTemplate(content.File);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int line = 0;
        foreach (var text in content.Text.AsSpan().EnumerateLines())
        {
            line++;
            if (text.Length > LongestLine)
            {
                continue;
            }

            for (int i = 0; i < text.Length; )
            {
                int start = i;
                while (i < text.Length && (char.IsAsciiLetterUpper(text[i]) || char.IsAsciiDigit(text[i]) || text[i] == '_'))
                {
                    i++;
                }

                // In a template only the name in front counts; a comment may show an optional one.
                bool isKey =
                    !isTemplate
                    || (i < text.Length && text[i..].TrimStart().StartsWith('=') && text[..start].Trim(" \t#").Trim().Length is 0 or 6);
                if (i - start > 3 && isKey && EnvironmentReader.IsConstant(text[start..i]))
                {
                    string name = text[start..i].ToString();
                    if (name.Contains('_', StringComparison.Ordinal) && CredentialNames.IsCredential(name) && seen.Add(name))
                    {
                        collector.Add(new DocumentedSecretFact(new SourceLocation(content.File.Path, line), name, isTemplate));
                    }
                }

                i += i == start ? 1 : 0;
            }
        }
    }

    private static bool IsTemplate(WorkspaceFile file) =>
        (file.Role & FileRole.Example) != FileRole.None && file.Name.Contains("env", StringComparison.OrdinalIgnoreCase);
}
