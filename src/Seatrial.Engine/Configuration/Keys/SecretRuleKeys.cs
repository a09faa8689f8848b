using System.Globalization;
using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Configuration.Keys;

/// <summary>The keys of a rule, in the order in which people write them.</summary>
internal static class SecretRuleKeys
{
    private static readonly TextShape Sample = new("a text such as 'token: acme_{base62:32}'", "acme_{base62:32}");

    public static IReadOnlyList<SecretRuleKey> All { get; } =
    [
        new(
            "id",
            "Its name in reports and ignore marks: small letters, digits and '-'.",
            new TextShape("a name such as acme-token", "acme-token"),
            true,
            (r, v) => r with { Id = (string)v }
        ),
        new(
            "title",
            "What a person calls it.",
            new TextShape("a title", "ACME deployment token"),
            true,
            (r, v) => r with { Title = (string)v }
        ),
        new(
            "pattern",
            "Regular expression in RE2 syntax; a group called 'secret' is the credential.",
            new TextShape("a regular expression", "'acme_[0-9A-Za-z]{32}'"),
            true,
            (r, v) => r with { Pattern = (string)v }
        ),
        new(
            "group",
            "Number of the group that is the credential, where none is called 'secret'.",
            new ChoiceShape(["1", "2", "3", "4", "5", "6", "7", "8", "9"], "1"),
            false,
            (r, v) => r with { Group = int.Parse((string)v, CultureInfo.InvariantCulture) }
        ),
        new(
            "keywords",
            "Words of which one must stand in the match or in the 1,024 bytes before it.",
            new ListShape(new TextShape("a word", "acme"), "[acme]"),
            false,
            (r, v) => r with { Keywords = (IReadOnlyList<string>)v }
        ),
        new(
            "paths",
            "Files that it is about, in .gitignore syntax; all when left out.",
            new ListShape(new TextShape("a pattern such as deploy/", "deploy/"), "[deploy/]"),
            false,
            (r, v) => r with { Paths = (IReadOnlyList<string>)v }
        ),
        new(
            "severity",
            "How bad it is when somebody has it; high when left out.",
            new ChoiceShape(["info", "low", "medium", "high", "critical"], "high"),
            false,
            (r, v) => r with { Severity = Enum.Parse<Severity>((string)v, ignoreCase: true) }
        ),
        new(
            "value",
            "What the value must look like. any. chosen: no placeholder, word or reference. drawn: by a machine.",
            new ChoiceShape(["any", "chosen", "drawn"], "chosen"),
            false,
            (r, v) => r with { Value = (string)v }
        ),
        new(
            "impact",
            "What somebody who has it can do, one sentence.",
            new TextShape("a sentence", "Whoever has it can deploy."),
            false,
            (r, v) => r with { Impact = (string)v }
        ),
        new(
            "revoke",
            "How to make it useless and replace it.",
            new TextShape("the steps", "Delete it on the deployment page and issue a new one."),
            true,
            (r, v) => r with { Revoke = (string)v }
        ),
        new(
            "examples",
            "Texts that are reported; {base62:32} and the like stand for invented values.",
            new ListShape(Sample, "['acme_{base62:32}']"),
            true,
            (r, v) => r with { Examples = (IReadOnlyList<string>)v }
        ),
        new(
            "counterexamples",
            "Texts that look alike and are not reported.",
            new ListShape(Sample, "['acme_example']"),
            true,
            (r, v) => r with { Counterexamples = (IReadOnlyList<string>)v }
        ),
    ];
}
