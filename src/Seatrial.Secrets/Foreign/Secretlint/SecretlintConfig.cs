using System.Text;
using Seatrial.Engine.Documents;

namespace Seatrial.Secrets.Foreign.Secretlint;

/// <summary>
/// <c>.secretlintrc</c> in JSON or YAML: values that a rule allows (<c>options.allows</c>) are left out for the kinds that the rule is
/// about.
/// </summary>
internal static class SecretlintConfig
{
    /// <summary>In the order in which secretlint looks; a script is not run.</summary>
    public static readonly IReadOnlyList<string> FileNames =
    [
        ".secretlintrc.json",
        ".secretlintrc",
        ".secretlintrc.yaml",
        ".secretlintrc.yml",
    ];

    private const string RulePrefix = "secretlint-rule-";
    private const int MaxRules = 1_000;

    public static ForeignSettings Read(string text, string fileName)
    {
        var draft = new ForeignDraft(fileName);
        var result = Parse(text, fileName);
        if (result.Problem is { } problem)
        {
            draft.Note(0, $"Nothing of the file counts: {problem}.");
            return draft.Finish();
        }

        var rules = result.Root["rules"].Items;
        foreach (var rule in rules.Concat(rules.SelectMany(r => r["rules"].Items)).Take(MaxRules))
        {
            Add(rule, draft);
        }

        return draft.Finish();
    }

    /// <summary>A file without an extension is JSON where it begins so. JSON5, which secretlint takes too, is mostly YAML.</summary>
    private static DocumentResult Parse(string text, string fileName)
    {
        if (!fileName.EndsWith(".json", StringComparison.Ordinal) && !text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("{"))
        {
            return YamlDocuments.Parse(text);
        }

        var json = JsonDocuments.Parse(Encoding.UTF8.GetBytes(text));
        return json.Problem is not null && YamlDocuments.Parse(text) is { Problem: null, Root.IsMap: true } lenient ? lenient : json;
    }

    private static void Add(DocumentNode rule, ForeignDraft draft)
    {
        if (rule["id"].Text is not { } id)
        {
            return;
        }

        int at = id.LastIndexOf(RulePrefix, StringComparison.Ordinal);
        string kind = at < 0 ? id : id[(at + RulePrefix.Length)..];
        if (rule["disabled"].IsTrue)
        {
            draft.Note(rule.Line, $"Rule '{kind}' is disabled for secretlint; the kinds that Seatrial has for it stay on.");
        }

        var allows = rule["options"]["allows"];
        foreach (string written in allows.Texts().Where(t => t.Length > 0))
        {
            if (draft.Pattern(Pattern(written), allows.Line, $"What rule '{kind}' allows") is { } pattern)
            {
                draft.Exclude((in place) => ForeignKinds.Fits(kind, place.Rule) && pattern.IsMatch(place.Value));
            }
        }
    }

    /// <summary><c>/pattern/flags</c>, or a text that is meant as it is.</summary>
    private static string Pattern(string written)
    {
        int end = written.LastIndexOf('/');
        if (written[0] != '/' || end <= 0)
        {
            return string.Concat(written.Select(c => char.IsAsciiLetterOrDigit(c) || !char.IsAscii(c) || c == '_' ? $"{c}" : $"\\{c}"));
        }

        string flags = string.Concat(written[(end + 1)..].Where(c => c is 'i' or 's' or 'm'));
        return flags.Length > 0 ? $"(?{flags}){written[1..end]}" : written[1..end];
    }
}
