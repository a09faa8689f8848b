using System.Collections.Concurrent;
using Seatrial.Engine.Workspaces.Git.History;
using Seatrial.Secrets.Identity;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.History;

/// <summary>The credentials of a history, each once. Safe for concurrent use.</summary>
internal sealed class FoundSecrets
{
    private readonly ConcurrentDictionary<SecretIdentity, FoundSecret> all = new();

    public FoundSecret Get(SecretMatch match) => all.GetOrAdd(match.Identity, static (_, first) => new FoundSecret(first), match);

    /// <summary>How many of them are not among others.</summary>
    public int CountWithout(FoundSecrets others) => all.Keys.Count(k => !others.all.ContainsKey(k));

    /// <summary>In the order of their first commits, then of places.</summary>
    public IReadOnlyList<HistorySecret> Finish(GitHistory history) =>
        [
            .. all
                .Values.Select(f => f.Finish(history))
                .OrderBy(s => s.First?.AuthorDate ?? DateTimeOffset.MaxValue)
                .ThenBy(s => s.Match.Location)
                .ThenBy(s => s.Match.Rule.Id, StringComparer.Ordinal)
                .ThenBy(s => s.Match.Identity),
        ];
}
