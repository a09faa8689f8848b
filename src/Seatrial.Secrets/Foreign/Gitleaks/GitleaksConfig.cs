using Seatrial.Engine.Documents;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Foreign.Gitleaks;

/// <summary>
/// <c>.gitleaks.toml</c> (gitleaks 8): rules of the repository's own, and allowlists. Rules that come with gitleaks are not taken over,
/// since Seatrial has kinds of its own for them; the allowlists that a repository gave them count for those kinds.
/// </summary>
internal static class GitleaksConfig
{
    public const string FileName = ".gitleaks.toml";

    private const int MaxRules = 1_000;
    private const int MaxDepth = 2;

    /// <summary>
    /// Reads it and what it extends. The file itself is not looked through for its own rules, as gitleaks does not: their patterns match
    /// what they are written with.
    /// </summary>
    /// <param name="text">The file.</param>
    /// <param name="readOther">The text of another file of the repository; null where there is none.</param>
    public static ForeignSettings Read(string text, Func<string, string?> readOther)
    {
        var draft = new ForeignDraft(FileName);
        Read(text, draft, readOther, 0);
        SecretRule[] own = [.. draft.Rules];
        draft.Exclude((in place) => place.Path == FileName && Array.IndexOf(own, place.Rule) >= 0);
        return draft.Finish();
    }

    private static void Read(string text, ForeignDraft draft, Func<string, string?> readOther, int depth)
    {
        var result = TomlDocuments.Parse(text);
        if (result.Problem is { } problem)
        {
            draft.Note(0, $"Nothing of the file counts: {problem}.");
            return;
        }

        var root = result.Root;
        Extend(root["extend"], draft, readOther, depth);
        foreach (var list in Lists(root))
        {
            var allowlist = GitleaksAllowlist.Read(list, draft, "all rules");
            string[] targets = [.. allowlist.TargetRules];
            draft.Exclude(
                (in place) =>
                {
                    var rule = place.Rule;
                    return (targets.Length == 0 || Array.Exists(targets, t => ForeignKinds.Fits(t, rule)))
                        && allowlist.Allows(place.Path, place.Value, place.LineText);
                }
            );
        }

        foreach (var rule in root["rules"].Items.Take(MaxRules))
        {
            Add(rule, draft);
        }
    }

    private static void Add(DocumentNode node, ForeignDraft draft)
    {
        if (node["id"].Text is not { Length: > 0 } id)
        {
            draft.Note(node.Line, "A rule without an id does not count.");
            return;
        }

        GitleaksAllowlist[] allowlists = [.. Lists(node).Select(l => GitleaksAllowlist.Read(l, draft, $"rule '{id}'"))];
        if (GitleaksIds.IsBuiltIn(id))
        {
            foreach (var list in allowlists)
            {
                draft.Exclude((in place) => ForeignKinds.Fits(id, place.Rule) && list.Allows(place.Path, place.Value, place.LineText));
            }
        }
        else if (GitleaksRules.Read(node, id, allowlists, draft) is { } rule)
        {
            if (draft.Rules.Exists(r => r.Id == rule.Id))
            {
                draft.Note(node.Line, $"Rule '{id}' stands twice, or is spelled like another one; the first counts.");
                return;
            }

            draft.Rules.Add(rule);
        }
    }

    /// <summary>The form with one table and the form with several.</summary>
    private static IEnumerable<DocumentNode> Lists(DocumentNode node) =>
        ((DocumentNode[])[node["allowlist"], .. node["allowlist"].Items, .. node["allowlists"].Items]).Where(n => n.IsMap);

    private static void Extend(DocumentNode extend, ForeignDraft draft, Func<string, string?> readOther, int depth)
    {
        if (!extend["disabledRules"].IsMissing)
        {
            draft.Note(
                extend["disabledRules"].Line,
                "disabledRules turns off rules of gitleaks; the kinds that Seatrial has for them stay on."
            );
        }

        if (!extend["url"].IsMissing)
        {
            draft.Note(extend["url"].Line, "What is extended from an address is not read: a scan uses no network.");
        }

        if (extend["path"].Text is not { Length: > 0 } path)
        {
            return;
        }

        if (depth >= MaxDepth)
        {
            draft.Note(
                extend["path"].Line,
                $"Configurations extend each other more than {MaxDepth} times; what lies deeper does not count."
            );
        }
        else if (readOther(path) is { } other)
        {
            Read(other, draft, readOther, depth + 1);
        }
        else
        {
            draft.Note(extend["path"].Line, "The configuration that is extended could not be read; it must be a file of this repository.");
        }
    }
}
