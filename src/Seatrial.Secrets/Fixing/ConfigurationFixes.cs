namespace Seatrial.Secrets.Fixing;

/// <summary>Files in which values stand, by what reads them. The first row that applies decides.</summary>
internal static class ConfigurationFixes
{
    public static IReadOnlyList<ConfigurationFix> All { get; } =
    [
        new(
            IsEnvironmentFile,
            _ =>
                FixProposal.Refuse(
                    "it stands where it belongs if git does not track the file: 'git rm --cached' it, name it in .gitignore, and replace the credential, which stays in the history."
                )
        ),
        new(t => t.Name is ".npmrc" or ".yarnrc" or ".yarnrc.yml", t => Placeholder(t, "${{{0}}}")),
        new(t => IsYaml(t) && t.Name.Contains("compose", StringComparison.OrdinalIgnoreCase), t => Placeholder(t, "${{{0}}}")),
        new(
            t => IsYaml(t) && t.Path.Contains(".github/workflows/", StringComparison.Ordinal),
            t => InWorkflow(t with { Variable = ForGitHub(t.Variable) })
        ),
        new(t => IsYaml(t) && t.Source.Holds("apiVersion:") && t.Source.Holds("kind:"), KubernetesFix.Propose),
        new(t => (IsYaml(t) || t.Extension == ".properties") && IsSpring(t.Name), t => Placeholder(t, "${{{0}}}")),
        new(
            t =>
                IsYaml(t)
                && (t.Path.StartsWith("config/", StringComparison.Ordinal) || t.Path.Contains("/config/", StringComparison.Ordinal))
                && t.Name is "database.yml" or "secrets.yml" or "storage.yml" or "cable.yml" or "mongoid.yml",
            t => Placeholder(t, "<%= ENV[\"{0}\"] %>")
        ),
        new(t => t.Name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) && t.Extension == ".json", AppSettingsFix.Propose),
        new(t => t.Extension == ".tf", TerraformFix.Propose),
        new(t => t.Extension is ".vue" or ".svelte", _ => FixProposal.Refuse(ScriptPlaces.InBrowser)),
        new(t => t.Extension == ".ipynb", NotebookFix.Propose),
        new(
            t =>
                t.Extension is ".sh" or ".bash" or ".zsh"
                || (
                    t.Extension.Length == 0
                    && t.Text.StartsWith("#!", StringComparison.Ordinal)
                    && t.Text.AsSpan(0, Math.Min(40, t.Text.Length)).Contains("sh\n", StringComparison.Ordinal)
                ),
            ShellFix.Propose
        ),
        new(
            t => t.Name.StartsWith("Dockerfile", StringComparison.Ordinal) || t.Name.StartsWith("Containerfile", StringComparison.Ordinal),
            _ =>
                FixProposal.Refuse(
                    "whatever is built into an image stays readable in it: delete the line, pass the value when the container starts, and use 'RUN --mount=type=secret' for what the build itself needs."
                )
        ),
        new(
            t => t.Extension is ".pem" or ".key" or ".p12" or ".pfx" or ".jks",
            _ =>
                FixProposal.Refuse(
                    "the file itself is the key: move it out of the repository, 'git rm --cached' it, and have the program read its path from the environment."
                )
        ),
    ];

    private static FixProposal InWorkflow(FixTarget target) =>
        Placeholder(target, "${{{{ secrets.{0} }}}}") with
        {
            Note = $"Set it in the repository's settings: gh secret set {target.Variable}",
        };

    /// <summary>GitHub keeps names that begin with its own for itself, and <c>secrets.GITHUB_TOKEN</c> is another token already.</summary>
    private static string ForGitHub(string variable) =>
        variable.StartsWith("GITHUB_", StringComparison.OrdinalIgnoreCase) ? $"APP_{variable}" : variable;

    private static bool IsYaml(FixTarget target) => target.Extension is ".yml" or ".yaml";

    private static bool IsSpring(string name) =>
        name.StartsWith("application", StringComparison.Ordinal) || name.StartsWith("bootstrap.", StringComparison.Ordinal);

    private static bool IsEnvironmentFile(FixTarget target) =>
        target.Name.StartsWith(".env", StringComparison.OrdinalIgnoreCase)
        || target.Name.EndsWith(".env", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Replaces the value, or the part of it, by a reference that the reader of the file replaces; a default in a reference goes with it.
    /// </summary>
    private static FixProposal Placeholder(FixTarget target, string form)
    {
        if (target.Value.Contains('\\', StringComparison.Ordinal) || target.Value.Contains('\n', StringComparison.Ordinal))
        {
            return FixProposal.Refuse("its value goes over lines or has escapes: move it by hand.");
        }

        if (Default(target) is { } known)
        {
            return new FixProposal
            {
                Edits = [new FixEdit(known.Cut, target.End - known.Cut, "")],
                Variable = known.Name,
                Value = target.Value,
            };
        }

        string reference = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, target.Variable);
        return new FixProposal
        {
            Edits = [new FixEdit(target.Start, target.Length, reference)],
            Variable = target.Variable,
            Value = target.Value.Replace("$$", "$", StringComparison.Ordinal),
        };
    }

    /// <summary><c>${NAME:-value}</c> of a shell and of compose, <c>${NAME:value}</c> of Spring.</summary>
    private static (string Name, int Cut)? Default(FixTarget target)
    {
        int open = target.Text.LastIndexOf("${", target.Start, target.Start - target.LineStart + 1, StringComparison.Ordinal);
        if (open < 0 || target.End >= target.Text.Length || target.Text[target.End] != '}')
        {
            return null;
        }

        string inside = target.Text[(open + 2)..target.Start];
        int colon = inside.IndexOfAny([':', '-']);
        string name = colon < 0 ? "" : inside[..colon];
        return name.Length > 0 && inside[colon..] is ":" or ":-" or "-" && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? (name, open + 2 + colon)
            : null;
    }
}
