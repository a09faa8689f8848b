using System.Globalization;
using System.Text;
using Seatrial.Reporting.Text;
using Seatrial.Requirements.Checks;
using Seatrial.Secrets.History.Purging;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary>
/// The plan of <c>seatrial secrets purge</c> as a person reads it. Every text of the repository is cleaned; no credential is in it.
/// </summary>
internal static class PurgeText
{
    private const string MirrorFolder = "purge.git";
    private const string CheckFolder = "check.git";

    public static string Of(PurgePlan plan, string? expressions)
    {
        var text = new StringBuilder();
        if (plan.Targets.Count == 0)
        {
            text.Append("Nothing to purge: no credential was found in the git history.\n");
            AppendGaps(text, plan);
            return text.ToString();
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"Plan for {Count(plan.Targets.Count, "credential")} of the git history. Nothing was changed; this command runs no git.\n\n"
        );
        AppendTargets(text, plan);
        AppendCall(text, plan, expressions);
        AppendCosts(text, plan);
        AppendCheck(text);
        AppendGaps(text, plan);
        return text.ToString();
    }

    private static void AppendTargets(StringBuilder text, PurgePlan plan)
    {
        text.Append(
            "1. Rotate first. A purge makes no credential safe again: clones, forks, caches and backups keep it. Replace each of these at its issuer, then record it:\n"
        );
        foreach (var target in plan.Targets)
        {
            var (match, first) = (target.Secret.Match, target.Secret.First);
            string since = first is null ? "" : $", since commit {first.Id[..10]} of {first.AuthorDate:yyyy-MM-dd}";
            text.Append(
                CultureInfo.InvariantCulture,
                $"   - {match.Rule.Title} {SafeText.Clean(match.Masked)} in {SafeText.Clean(match.Location.Path)}{since}. Finding {PurgeRun.FindingOf(target.Secret)}.\n"
            );
            text.Append(
                target.Expression is null && !target.IsWholeFile
                    ? "     Its text could not be read again: it is in no replacement below.\n"
                    : ""
            );
        }

        text.Append("   'seatrial secrets revoked --finding ID' records it, with the id above.\n");
        int left = plan.Targets.Count(t => t.Secret.IsAtHead);
        text.Append(
            left == 0
                ? ""
                : $"   {Count(left, "of them stands", "of them stand")} in the current commit too: move it to the secret store and commit that before the purge.\n"
        );
    }

    private static void AppendCall(StringBuilder text, PurgePlan plan, string? expressions)
    {
        string[] files = [.. plan.Targets.SelectMany(t => t.Files).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        bool hasText = plan.Targets.Any(t => t.Expression is not null);
        text.Append(
            "\n2. Work in a fresh copy of everything, never in your own clone (git filter-repo 2.38 or later; Debian: git-filter-repo):\n\n"
        );
        text.Append(CultureInfo.InvariantCulture, $"   git clone --mirror URL {MirrorFolder} && cd {MirrorFolder}\n");
        text.Append("   git filter-repo --sensitive-data-removal");
        text.Append(hasText ? $" --replace-text {Quote(expressions ?? "EXPRESSIONS")}" : "");
        foreach (string file in files)
        {
            text.Append(CultureInfo.InvariantCulture, $" --path {Quote(file)}");
        }

        text.Append(files.Length > 0 ? " --invert-paths\n" : "\n");
        text.Append(
            "   Leave --sensitive-data-removal out where your version does not know it (before 2.47); with it, filter-repo names the first commits that changed.\n"
        );
        text.Append(
            hasText && expressions is null
                ? "   EXPRESSIONS: 'seatrial secrets purge --expressions FILE' writes it, with the credentials in the clear; delete it afterwards.\n"
                : ""
        );
        text.Append(files.Length > 0 ? "   The files after --path hold little else than the credential and go from every commit.\n" : "");
        text.Append(hasText ? "   Each replaced text becomes ***REMOVED***, of a private key all of its block.\n" : "");
    }

    private static void AppendCosts(StringBuilder text, PurgePlan plan)
    {
        var extent = plan.Extent;
        text.Append("\n3. What it breaks:\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"   - at least {extent.Commits} of {Count(plan.Commits, "commit")} get new ids, and with them {Count(extent.References, "branch or tag", "branches and tags")}\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"   - {Count(extent.SignedCommits, "signed commit")} and {Count(extent.SignedTags, "signed tag")} among them lose their signatures\n"
        );
        text.Append(
            "   - every clone and fork: a push from an old one brings the credentials back. Ask for fresh clones; forks are purged by their owners\n"
        );
        text.Append(
            "   - open pull requests lose their base; close or rebase them. Hosts keep the commits of old ones (refs/pull, refs/merge-requests) until their support removes them\n"
        );
        text.Append(
            "   - repositories that pin a commit of this one: submodules, package files with git addresses, deployments by commit id"
        );
        text.Append(
            extent.Submodules == 0
                ? "\n"
                : $". This one links {Count(extent.Submodules, "other repository", "other repositories")}; those links stay as they are\n"
        );
        text.Append("   - caches of CI, build artefacts and images made from old commits: they still hold the text; delete them\n");
    }

    private static void AppendCheck(StringBuilder text) =>
        text.Append("\n4. Check, before anything is pushed, that nothing is left:\n\n")
            .Append(CultureInfo.InvariantCulture, $"   git fsck --full && git clone --mirror . ../{CheckFolder}\n")
            .Append(CultureInfo.InvariantCulture, $"   seatrial secrets ../{CheckFolder} --history --history-scope everything\n")
            .Append("\n5. Then push all of it, and have the host remove what is cached:\n\n   git push --force --mirror origin\n");

    private static void AppendGaps(StringBuilder text, PurgePlan plan)
    {
        foreach (var gap in plan.Gaps.Where(g => g.MakesRunIncomplete))
        {
            text.Append(CultureInfo.InvariantCulture, $"\nNot searched: {SafeText.Clean(gap.Detail)}\n");
        }
    }

    /// <summary>A word of a POSIX shell, without control characters of the repository.</summary>
    private static string Quote(string word) =>
        word.All(c => char.IsAsciiLetterOrDigit(c) || "/._-+@:".Contains(c, StringComparison.Ordinal))
            ? word
            : $"'{SafeText.Clean(word).Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Count(int count, string one, string? many = null) => count == 1 ? $"1 {one}" : $"{count} {many ?? one + "s"}";
}
