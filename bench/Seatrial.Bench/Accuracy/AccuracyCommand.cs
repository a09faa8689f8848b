using System.Globalization;
using System.Text;
using System.Text.Json;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Bench.Accuracy;

/// <summary>Recall and precision on labelled material, per source and per kind; writes the table of the documentation.</summary>
internal static class AccuracyCommand
{
    private const string Material = "../shared/data/secrets";
    private const string Table = "docs/accuracy-secrets.md";
    private const int WorstKinds = 25;

    private static readonly string[] Sources =
    [
        "gitleaks",
        "noseyparker",
        "kingfisher",
        "secretlint",
        "ms-security-utilities",
        "leaky-repo",
        "creddata",
    ];

    /// <summary>
    /// Kinds of CredData that are no credentials: identifiers (account and message ids of Twilio among them), nonces, names of places.
    /// </summary>
    private static readonly string[] NotStrict =
    [
        "UUID",
        "Nonce",
        "Salt",
        "AWS S3 Bucket",
        "Firebase Domain",
        "Twilio Credentials",
        "Tencent WeChat API App ID",
    ];

    private static readonly Dismissals Reasons = new(SecretRules.All);

    /// <summary>Without arguments writes the table; with <c>--misses SOURCE [KIND]</c> and <c>--false SOURCE</c> prints rows.</summary>
    public static int Run(string[] arguments)
    {
        var scanner = new SecretScanner(SecretRules.All);
        var lines = new StringBuilder(Head);
        var outOfScope = new Dictionary<OutOfScope, int>();
        var kinds = new SortedDictionary<string, Score>(StringComparer.Ordinal);
        foreach (string source in Sources)
        {
            string path = Path.Combine(Material, source + ".jsonl");
            if (!File.Exists(path))
            {
                Console.Error.WriteLine($"accuracy: {path} is missing; run from the repository's root beside the labelled material");
                return 3;
            }

            Score score = Measure(scanner, source, path, kinds, outOfScope, arguments);
            lines.Append(Row(source, score));
            Console.Write(Row(source, score));
        }

        lines.Append(
            "\n## Kinds with most wrong answers\n\n| kind | found | missed | false | precision | recall | F1 | as information | out of scope | recall in scope |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n"
        );
        foreach (
            var (kind, score) in kinds
                .OrderByDescending(k => k.Value.Missed + k.Value.False)
                .ThenBy(k => k.Key, StringComparer.Ordinal)
                .Take(WorstKinds)
        )
        {
            lines.Append(Row(kind, score));
        }

        lines.Append(OutOfScope.Table(outOfScope));
        if (arguments.Length == 0)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Table)!);
            File.WriteAllText(Table, lines.ToString());
        }

        return 0;
    }

    private static Score Measure(
        SecretScanner scanner,
        string source,
        string path,
        SortedDictionary<string, Score> kinds,
        Dictionary<OutOfScope, int> outOfScope,
        string[] arguments
    )
    {
        LabelledRow[] rows =
        [
            .. File.ReadLines(path)
                .Where(l => l.Length > 0)
                .Select(l => JsonSerializer.Deserialize(l, LabelledRowJson.Default.LabelledRow)!),
        ];
        var total = new Score();
        foreach (LabelledFiles.Unit unit in LabelledFiles.Of(rows))
        {
            var matches = new List<SecretMatch>();
            var content = FileContent.FromText(unit.Path, unit.Text, FileRoles.Of(unit.Path));
            scanner.Scan(content, matches);
            var reported = matches
                .Where(m => m.Class != SecretClass.PublicByDesign)
                .OrderBy(m => m.Class == SecretClass.Secret ? 0 : 1)
                .ToArray();
            foreach (LabelledRow row in unit.Rows.Where(r => r.Report != false && !IsLeftOut(source, r)))
            {
                var hit = Array.Find(reported, m => row.Line is null || Overlaps(m, row));
                string why = hit?.Rule.Id ?? (row.Label ? Reasons.Of(content, row) : "");
                OutOfScope? scope = row.Label && hit is null ? OutOfScope.Of(row, why) : null;
                if (scope is not null)
                {
                    outOfScope[scope] = outOfScope.GetValueOrDefault(scope) + 1;
                }

                string kind = $"{source}: {row.Kind}";
                kinds[kind] = kinds.GetValueOrDefault(kind) ?? new Score();
                bool isInformation = hit is { Class: SecretClass.OpensNothing };
                kinds[kind].Add(row.Label, hit is not null, scope is not null, isInformation);
                total.Add(row.Label, hit is not null, scope is not null, isInformation);
                Show(arguments, source, row, hit, scope is null ? why : $"[{scope.What}] {why}");
            }
        }

        return total;
    }

    private static bool Overlaps(SecretMatch match, LabelledRow row) =>
        match.Location.Line <= Math.Max(row.LineEnd ?? 0, row.Line!.Value) && match.Location.EndLine >= row.Line.Value;

    private static bool IsLeftOut(string source, LabelledRow row) =>
        source == "creddata" && row.Kind.Split(':').Any(k => NotStrict.Contains(k, StringComparer.Ordinal));

    private static void Show(string[] arguments, string source, LabelledRow row, SecretMatch? hit, string why)
    {
        bool asked =
            arguments.Length >= 2
            && arguments[1] == source
            && (arguments.Length < 3 || row.Kind.Contains(arguments[2], StringComparison.Ordinal));
        bool wrong = arguments is ["--misses", ..] ? row.Label && hit is null : !row.Label && hit is not null;
        if (asked && wrong)
        {
            string text = row.Text.ReplaceLineEndings("⏎").Trim();
            Console.WriteLine(
                $"{row.Kind, -28}\t{row.File}{row.Path}\t{(why.Length > 0 ? why : "no rule")}\t{text[..Math.Min(text.Length, 1500)]}"
            );
        }
    }

    private static string Row(string name, Score score) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {score.Found} | {score.Missed} | {score.False} | {score.Precision:0.00} | {score.Recall:0.00} | {score.F1:0.00} | {score.Information} | {score.OutOfScope} | {score.RecallInScope:0.00} |\n"
        );

    private const string Head = """
        # Accuracy on labelled material

        Written by the bench command `accuracy`. A row is right when it is reported exactly if its label says so. Rows named after tools are the examples in
        the rules and tests of those tools: every kind that they know, many of them unknown elsewhere. A negative of one rule may be a sound positive of
        another, and counts as false here. CredData is scored strictly: identifiers, nonces, salts and names of places are left out; its rows
        in documents count, though documents are not read for values without a format of their own.

        Of the found rows, those *as information* are listed and fail no gate: passwords of services on the same machine, of scripts and files of requests that try a program out, plain
        defaults of containers, which the labels count as credentials. Of the missed rows, those *out of scope* are listed with reasons at the end. What is reported in repositories that no rule was written from:
        [first sight](first-sight.md).

        | source | found | missed | false | precision | recall | F1 | as information | out of scope | recall in scope |
        |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|

        """;
}
