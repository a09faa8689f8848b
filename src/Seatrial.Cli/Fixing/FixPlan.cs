using Seatrial.Secrets.Fixing;
using Seatrial.Secrets.Policies;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Cli.Fixing;

/// <summary>
/// What moves where, before anything is written. A file is looked at as often as it has to be, whatever the number of its credentials.
/// </summary>
/// <param name="environment">The variables that are set already.</param>
/// <param name="policy">What the repository asks of the search: its own kinds are moved as well.</param>
internal sealed class FixPlan(DotEnv environment, SecretPolicy policy)
{
    /// <summary>More credentials than this in one file are data; the rest is left for another run.</summary>
    public const int MostInFile = 500;

    private const int MaxNumber = 99;

    /// <summary>How often what is still found is left out and the rest is tried again.</summary>
    private const int MaxTries = 3;

    private readonly SecretScanner scanner = new(policy);
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Value), int> numbered = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public List<FixFile> Files { get; } = [];

    /// <summary>Variables with their values and a word on each, in the order in which they were met.</summary>
    public List<(string Name, string Value, string Title)> Variables { get; } = [];

    public List<string> Moved { get; } = [];

    public List<string> Refused { get; } = [];

    public SortedSet<string> Notes { get; } = new(StringComparer.Ordinal);

    /// <summary>How often a whole text was searched.</summary>
    public int Scans { get; private set; }

    public void Add(FixFile file, IEnumerable<FoundSecret> chosen)
    {
        Files.Add(file);
        var open = chosen.OrderBy(s => s.Start).ToList();
        foreach (var secret in open.Where(s => s.Match.Name.Length > 0))
        {
            names.TryAdd(file.ValueOf(secret), VariableNames.For(secret.Match, file.Text, secret.Start));
        }

        var source = new FixSource(file.Text);
        if (open.Count > MostInFile)
        {
            Refused.Add(
                $"{file.Path}: it holds {open.Count} credentials, of which {MostInFile} are moved at a time: run it again for the rest."
            );
            open.RemoveRange(MostInFile, open.Count - MostInFile);
        }

        List<(FoundSecret Secret, FixProposal Proposal)> moved = [];
        for (int tries = 0; open.Count > 0; tries++)
        {
            moved = Propose(file, source, open);
            var left = moved.Count == 0 ? [] : StillFound(file, moved);
            if (left.Count == 0)
            {
                break;
            }

            bool isLast = tries == MaxTries;
            Refused.AddRange(
                moved
                    .Where(m => isLast || left.Contains(file.ValueOf(m.Secret)))
                    .Select(m => $"{Place(file, m.Secret)}: it would still be found afterwards: move it by hand.")
            );
            open = isLast ? [] : [.. moved.Select(m => m.Secret).Where(s => !left.Contains(file.ValueOf(s)))];
            moved = [];
            file.Edits.Clear();
        }

        foreach (var (secret, proposal) in moved)
        {
            Moved.Add($"{Place(file, secret)} → {proposal.Variable}");
            if (values.TryAdd(proposal.Variable, proposal.Value))
            {
                Variables.Add((proposal.Variable, proposal.Value, secret.Match.Rule.Title));
            }

            _ = proposal.Note is null || Notes.Add(proposal.Note);
        }
    }

    /// <summary>A proposal for each that can be moved; the others are refused for good.</summary>
    private List<(FoundSecret Secret, FixProposal Proposal)> Propose(FixFile file, FixSource source, List<FoundSecret> open)
    {
        var planned = new Dictionary<string, string>(StringComparer.Ordinal);
        var moved = new List<(FoundSecret, FixProposal)>();
        foreach (var secret in open)
        {
            if (file.Edits.Covers(secret.Start, secret.Start + secret.Length))
            {
                // It went with a value that holds it, such as the password with its address.
                continue;
            }

            var proposal = Propose(file, source, secret, planned);
            if (proposal.Refusal is { } refusal)
            {
                Refused.Add($"{Place(file, secret)}: {refusal}");
                continue;
            }

            file.Edits.Add(proposal.Edits);
            planned.TryAdd(proposal.Variable, proposal.Value);
            moved.Add((secret, proposal));
        }

        return moved;
    }

    private FixProposal Propose(FixFile file, FixSource source, FoundSecret secret, Dictionary<string, string> planned)
    {
        string value = file.ValueOf(secret);

        // A value that stands without a name in an address and with one elsewhere is one variable.
        string name =
            secret.Match.Name.Length == 0 && names.TryGetValue(value, out string? known)
                ? known
                : VariableNames.For(secret.Match, file.Text, secret.Start);
        int number = numbered.GetValueOrDefault((name, value), 1);
        string before = "";
        for (int next = numbers.GetValueOrDefault(name, 1); next <= MaxNumber; next++)
        {
            var target = new FixTarget(file.Path, file.Text, secret.Start, secret.Length, VariableNames.Numbered(name, number))
            {
                Source = source,
                Number = number,
            };
            var proposal = Fixer.Propose(target);
            if (proposal.Refusal is not null)
            {
                return proposal;
            }

            if (proposal.Edits.Any(file.Edits.Overlaps))
            {
                return FixProposal.Refuse("another credential stands in the same string: move them by hand, together.");
            }

            if (!IsTaken(proposal, planned))
            {
                numbered[(name, value)] = number;
                return proposal;
            }

            if (proposal.Variable == before)
            {
                // The text decides what it is called, such as a variable that the code reads already.
                break;
            }

            before = proposal.Variable;
            number = numbers[name] = next + 1;
        }

        return FixProposal.Refuse(
            $"the variable that it would be read from has another value in {DotEnv.FileName} already: settle which one is right first."
        );
    }

    private bool IsTaken(FixProposal proposal, Dictionary<string, string> planned)
    {
        return IsOther(values) || IsOther(planned) || IsOther(environment.Values);

        bool IsOther(IReadOnlyDictionary<string, string> known) =>
            known.TryGetValue(proposal.Variable, out string? value) && value != proposal.Value;
    }

    /// <summary>The edited text is looked at as any other: a value that was moved must be found as much less.</summary>
    private HashSet<string> StillFound(FixFile file, List<(FoundSecret Secret, FixProposal Proposal)> moved)
    {
        var gone = moved
            .GroupBy(m => file.ValueOf(m.Secret), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var before = file
            .Secrets.GroupBy(file.ValueOf, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        string text = file.NewText;
        Scans++;
        var after = FixScan
            .Scan(scanner, file.Path, text)
            .GroupBy(s => text.Substring(s.Start, s.Length), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return [.. gone.Where(g => after.GetValueOrDefault(g.Key) > before[g.Key] - g.Value).Select(g => g.Key)];
    }

    private static string Place(FixFile file, FoundSecret secret) =>
        $"{file.Path}:{secret.Match.Location.Line}  {secret.Match.Rule.Title} {secret.Match.Masked}";
}
