using Seatrial.Engine.Facts;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Git.History;
using Seatrial.Requirements.Credentials;
using Seatrial.Requirements.Secrets;
using Seatrial.Secrets.History;
using Seatrial.Secrets.Policies;

namespace Seatrial.Requirements.Checks;

/// <summary>Searches the git history, when a run asks for it, and adds what it holds to what the tree holds.</summary>
internal static class HistorySearch
{
    public static ScanResult AddTo(
        ScanResult scan,
        string folder,
        HistoryOptions? options,
        SecretPolicy policy,
        CancellationToken cancellation
    )
    {
        if (options is null || HistoryScan.Run(folder, policy, options, cancellation) is not { } history)
        {
            return scan;
        }

        var facts = history
            .Secrets.Select(s =>
                SecretFacts.Of(s.Match, s.File) is CredentialFact credential ? new HistoricCredentialFact(credential, s) : null
            )
            .OfType<HistoricCredentialFact>();
        return scan with
        {
            Facts = new FactSet(scan.Facts.All.Concat(facts)),
            Coverage = scan.Coverage with
            {
                Gaps = [.. scan.Coverage.Gaps.Concat(history.Gaps).Order()],
                History = new HistoryCoverage
                {
                    Folder = history.Folder,
                    Commits = history.Commits,
                    Versions = history.Versions,
                    Bytes = history.Bytes,
                    Obstacles = [.. history.Gaps.Where(g => g.MakesRunIncomplete).Select(g => g.Detail)],
                    HasAllReferences = options.Scope != HistoryScope.Head,
                },
            },
        };
    }
}
