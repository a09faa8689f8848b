using Seatrial.Engine.Configuration;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Foreign;
using Seatrial.Secrets.Policies;
using Seatrial.Secrets.Rules.Custom;

namespace Seatrial.Requirements.Checks;

/// <summary>
/// Reads what a repository asks of the search for credentials: its baseline, its own kinds, and the files of other scanners.
/// </summary>
public static class SecretPolicySource
{
    /// <summary>The policy of a folder under its configuration, or the problems that keep it from being used.</summary>
    public static (SecretPolicy Value, IReadOnlyList<string> Problems) Read(string folder, string? configurationPath, SecretOptions options)
    {
        var (configuration, problems) = ConfigurationSource.Read(folder, configurationPath);
        return problems.Count > 0 ? (SecretPolicy.Default, problems) : Read(folder, options, configuration);
    }

    /// <summary>The policy, or the problems that keep it from being used.</summary>
    public static (SecretPolicy Value, IReadOnlyList<string> Problems) Read(
        string folder,
        SecretOptions options,
        SeatrialConfiguration configuration
    )
    {
        var (baseline, shown, problem) = options.Baseline is null
            ? BaselineSource.Read(folder, options.BaselinePath)
            : (options.Baseline, options.BaselinePath ?? SecretPolicy.Default.BaselinePath, null);
        var (own, ruleProblems) = CustomRules.Build(configuration.SecretRules);
        if (problem is not null || ruleProblems.Count > 0)
        {
            return (SecretPolicy.Default, problem is null ? ruleProblems : [problem, .. ruleProblems]);
        }

        var foreign = options.ReadsForeignFiles ? ForeignFiles.Read(path => ReadForeign(folder, path)) : ForeignSettings.None;
        bool isDefault = baseline is null && own.Count == 0 && foreign.Rules.Count + foreign.Exclusions.Count + foreign.Notes.Count == 0;
        return (
            isDefault
                ? SecretPolicy.Default
                : SecretPolicy.Default with
                {
                    Rules = SecretPolicy.Default.Rules.With([.. own, .. foreign.Rules.Where(r => own.All(o => o.Id != r.Id))]),
                    Baseline = baseline,
                    BaselinePath = shown,
                    Exclusions = foreign.Exclusions,
                    Notes = foreign.Notes,
                },
            []
        );
    }

    /// <summary>Only a file inside of the folder: a configuration may name another one by a path of its own.</summary>
    private static byte[]? ReadForeign(string folder, string path) =>
        Path.IsPathRooted(path) || path.Replace('\\', '/').Split('/').Contains("..", StringComparer.Ordinal)
            ? null
            : Workspace.ReadFile(folder, path, ForeignFiles.MaximumSize, out _)?.Utf8.ToArray();
}
