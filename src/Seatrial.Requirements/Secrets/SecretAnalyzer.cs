using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Policies;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Requirements.Secrets;

/// <summary>Looks for credentials in every file. Scanners own scratch memory, so each thread has its own.</summary>
internal sealed class SecretAnalyzer(SecretPolicy policy) : IFileAnalyzer, IDisposable
{
    private readonly ThreadLocal<Worker> workers = new(() => new Worker(new SecretScanner(policy), []));

    public string Name => "secrets";

    /// <summary>A baseline is digests from end to end, and was read already.</summary>
    public bool Accepts(WorkspaceFile file) =>
        policy.Baseline is null || !string.Equals(file.Path, policy.BaselinePath, StringComparison.Ordinal);

    public void Analyze(FileContent content, FactCollector collector)
    {
        var (scanner, matches) = workers.Value!;
        matches.Clear();
        scanner.Scan(content, matches);
        DataSets sets = DataSets.Of(matches, content.File, policy.Key);
        foreach (SecretMatch match in matches)
        {
            policy.Capture?.Take(content, match);
            collector.Add(SecretFacts.Of(match, content.File, sets.Say(match), sets.Find(match)));
        }

        if (scanner.Gap is { } gap)
        {
            collector.AddGap(gap);
        }

        foreach (var (match, source) in scanner.LeftOut)
        {
            collector.Add(new LeftOutCredentialFact(match.Location, match.Rule.Id, match.Identity, source));
        }
    }

    public void Dispose() => workers.Dispose();

    private sealed record Worker(SecretScanner Scanner, List<SecretMatch> Matches);
}
