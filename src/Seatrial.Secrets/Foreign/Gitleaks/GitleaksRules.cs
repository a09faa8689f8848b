using System.Globalization;
using System.Text;
using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Rules.Custom;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Foreign.Gitleaks;

/// <summary>A rule of a gitleaks configuration as a rule of ours.</summary>
internal static class GitleaksRules
{
    /// <summary>A pattern with a prefix of its own begins at one place in many thousands.</summary>
    private const double RateOfBarePattern = 1e-3;

    /// <summary>Null after a note about what keeps it from being used.</summary>
    public static SecretRule? Read(DocumentNode node, string id, IReadOnlyList<GitleaksAllowlist> allowlists, ForeignDraft draft)
    {
        if (node["regex"].Text is not { Length: > 0 } regex)
        {
            draft.Note(
                node.Line,
                node["path"].IsMissing
                    ? $"Rule '{id}' has no regex; it does not count."
                    : $"Rule '{id}' is about file names alone; Seatrial looks at contents."
            );
            return null;
        }

        _ = int.TryParse(node["secretGroup"].Text, NumberStyles.None, CultureInfo.InvariantCulture, out int group);
        string pattern = CapturedGroups.NameSecret(regex, group);
        var (problem, rate) = RulePattern.Check(pattern);
        problem ??= draft.Budget.TrySpend(rate) ? null : "it and the rules before it fit almost anywhere, more than a scan spends on such";
        if (problem is not null)
        {
            draft.Note(node.Line, $"Rule '{id}' does not count: {problem}.");
            return null;
        }

        var path = node["path"].Text is { Length: > 0 } about ? draft.Pattern(about, node["path"].Line, $"The path of rule '{id}'") : null;
        if (path is null && !node["path"].IsMissing && node["path"].Text is { Length: > 0 })
        {
            return null;
        }

        _ = double.TryParse(node["entropy"].Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double entropy);
        byte[][] keywords =
        [
            .. node["keywords"].Texts().Where(k => k.Length > 0).Select(k => Encoding.UTF8.GetBytes(k.ToLowerInvariant())),
        ];
        string title = node["description"].Text is { Length: > 0 } text ? text : id;
        bool saysNothing = rate > RateOfBarePattern;
        return new SecretRule
        {
            Id = $"gitleaks-{Slug(id)}",
            Title = Shortened(title),
            Pattern = pattern,
            Confidence = Confidence.Medium,
            Judge = (in candidate) =>
                Judge(candidate, id, path, keywords, entropy, allowlists) is { IsReported: false } no
                    ? no
                    : JudgeBare(candidate, id, saysNothing),
            Impact = $"The repository's own rule '{id}' in {GitleaksConfig.FileName} calls it a credential.",
            Revoke = "Revoke it where it was issued, issue a new one and keep that in the secret store of the deployment.",
            PositiveExamples = [],
        };
    }

    private static CandidateVerdict Judge(
        in SecretCandidate candidate,
        string id,
        FreePattern? path,
        byte[][] keywords,
        double entropy,
        IReadOnlyList<GitleaksAllowlist> allowlists
    )
    {
        if (path is not null && !path.IsMatch(Encoding.UTF8.GetBytes(candidate.File.Path)))
        {
            return CandidateVerdict.Dismiss("the rule is about other files");
        }

        if (!AddedRuleTest.HasKeyword(candidate, keywords))
        {
            return CandidateVerdict.Dismiss("none of the rule's keywords is near");
        }

        if (entropy > 0 && ShannonEntropy.Of(candidate.Value) <= entropy)
        {
            return CandidateVerdict.Dismiss("the value's entropy is below what the rule asks for");
        }

        foreach (var list in allowlists)
        {
            if (list.Allows(candidate.File.Path, candidate.Value, candidate.Line))
            {
                return CandidateVerdict.Dismiss($"an allowlist of rule '{id}' allows it");
            }
        }

        return CandidateVerdict.Report(Confidence.Medium, "");
    }

    /// <summary>
    /// A pattern without a part of its own (<c>[A-Za-z0-9]{8,}</c>) finds words and numbers wherever it looks: the value must say that it
    /// is more.
    /// </summary>
    private static CandidateVerdict JudgeBare(in SecretCandidate candidate, string id, bool saysNothing) =>
        saysNothing && ValueModel.Judge(candidate.Value) is { Strength: < ValueStrength.Mixed } plain
            ? CandidateVerdict.Dismiss($"the rule's pattern fits almost anything, and {plain.Reason}")
            : CandidateVerdict.Report(Confidence.Medium, $"rule '{id}' of {GitleaksConfig.FileName} matches");

    private static string Slug(string id) =>
        string.Concat(id.Take(80).Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')).Trim('-');

    private static string Shortened(string title)
    {
        string line = string.Concat(title.Select(c => char.IsControl(c) ? ' ' : c)).Trim().TrimEnd('.');
        return line.Length <= 100 ? line : string.Concat(line.AsSpan(0, 100), "…");
    }
}
