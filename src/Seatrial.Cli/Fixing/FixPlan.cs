using Seatrial.Secrets.Fixing;
using Seatrial.Secrets.Policies;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Cli.Fixing;

/// <summary>What moves where, before anything is written.</summary>
/// <param name="environment">The variables that are set already.</param>
/// <param name="policy">What the repository asks of the search: its own kinds are moved as well.</param>
internal sealed class FixPlan(DotEnv environment, SecretPolicy policy)
{
    private const int MaxSuffix = 99;

    private readonly SecretScanner scanner = new(policy);

    public List<FixFile> Files { get; } = [];

    /// <summary>Variables with their values and a word on each, in the order in which they were met.</summary>
    public List<(string Name, string Value, string Title)> Variables { get; } = [];

    public List<string> Moved { get; } = [];

    public List<string> Refused { get; } = [];

    public SortedSet<string> Notes { get; } = new(StringComparer.Ordinal);

    public void Add(FixFile file, IEnumerable<FoundSecret> chosen)
    {
        Files.Add(file);
        foreach (var secret in chosen.OrderBy(s => s.Start))
        {
            if (file.Edits.Exists(e => e.Length > 0 && e.Start <= secret.Start && e.End >= secret.Start + secret.Length))
            {
                // It went with a value that holds it, such as the password with its address.
                continue;
            }

            string place = $"{file.Path}:{secret.Match.Location.Line}  {secret.Match.Rule.Title} {secret.Match.Masked}";
            var proposal = Propose(file, secret);
            if (proposal.Refusal is { } refusal)
            {
                Refused.Add($"{place}: {refusal}");
                continue;
            }

            file.Edits.AddRange(proposal.Edits.Where(e => !file.Edits.Contains(e)));
            Moved.Add($"{place} → {proposal.Variable}");
            if (!Variables.Exists(v => v.Name == proposal.Variable))
            {
                Variables.Add((proposal.Variable, proposal.Value, secret.Match.Rule.Title));
            }

            _ = proposal.Note is null || Notes.Add(proposal.Note);
        }
    }

    private FixProposal Propose(FixFile file, FoundSecret secret)
    {
        string name = VariableNames.For(secret.Match);
        for (int suffix = 1; suffix <= MaxSuffix; suffix++)
        {
            string variable = suffix == 1 ? name : $"{name}_{suffix}";
            var proposal = Fixer.Propose(new FixTarget(file.Path, file.Text, secret.Start, secret.Length, variable));
            if (proposal.Refusal is not null)
            {
                return proposal;
            }

            if (proposal.Edits.Any(e => file.Edits.Exists(o => !o.Equals(e) && o.Start < e.End && e.Start < o.End)))
            {
                return FixProposal.Refuse("another credential stands in the same string: move them by hand, together.");
            }

            if (!IsTaken(proposal))
            {
                return IsGone(file, secret, proposal) ? proposal : FixProposal.Refuse("it would still be found afterwards: move it by hand.");
            }

            if (!proposal.Variable.Contains(variable, StringComparison.OrdinalIgnoreCase))
            {
                break;
            }
        }

        return FixProposal.Refuse($"the variable that it would be read from has another value in {DotEnv.FileName} already: settle which one is right first.");
    }

    private bool IsTaken(FixProposal proposal)
        => (Variables.Find(v => v.Name == proposal.Variable) is { Name: not null } planned && planned.Value != proposal.Value)
            || (environment.Values.TryGetValue(proposal.Variable, out string? value) && value != proposal.Value);

    /// <summary>The edited text is looked at as any other: what was moved must be found once less.</summary>
    private bool IsGone(FixFile file, FoundSecret secret, FixProposal proposal)
    {
        string value = file.Text.Substring(secret.Start, secret.Length);
        return Count(file.Path, Fixer.Apply(file.Text, [.. file.Edits, .. proposal.Edits]), value) < Count(file.Path, file.NewText, value);
    }

    private int Count(string path, string text, string value) => FixScan.Scan(scanner, path, text).Count(s => text.AsSpan(s.Start, s.Length).SequenceEqual(value));
}
