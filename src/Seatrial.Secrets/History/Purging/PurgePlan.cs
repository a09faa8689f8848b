using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Git.History;
using Seatrial.Secrets.Policies;

namespace Seatrial.Secrets.History.Purging;

/// <summary>What would take credentials out of a history, and what that changes. Nothing is run.</summary>
public sealed record PurgePlan
{
    /// <summary>Of a file's text a secret that goes on its own leaves at least a fifth.</summary>
    private const double WholeShare = 0.8;

    /// <summary>The oldest first.</summary>
    public required IReadOnlyList<PurgeTarget> Targets { get; init; }

    public required RewriteExtent Extent { get; init; }

    /// <summary>Commits of the history.</summary>
    public required int Commits { get; init; }

    /// <summary>What of the history could not be searched.</summary>
    public required IReadOnlyList<CoverageGap> Gaps { get; init; }

    /// <summary>Null where the folder is in no git repository.</summary>
    /// <param name="folder">The folder whose history it is.</param>
    /// <param name="policy">What counts as a credential.</param>
    /// <param name="options">How the history is searched.</param>
    /// <param name="isChosen">Which of its credentials are to go.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PurgePlan? Make(
        string folder,
        SecretPolicy policy,
        HistoryOptions options,
        Func<HistorySecret, bool> isChosen,
        CancellationToken cancellation
    )
    {
        using var history = GitHistory.Open(folder, options.Scope, options.Threads, cancellation);
        if (history is null)
        {
            return null;
        }

        var result = HistoryScan.Run(history, folder, policy, options, cancellation);
        HistorySecret[] chosen = [.. result.Secrets.Where(isChosen)];
        return new PurgePlan
        {
            Targets = [.. chosen.Select(s => Target(history, s, options.MaxVersionBytes))],
            Extent = history.ExtentOf(chosen.SelectMany(s => s.Commits)),
            Commits = result.Commits,
            Gaps = result.Gaps,
        };
    }

    /// <summary>
    /// Whether HEAD or a branch has something else at a path than the credential: the file lives, and would go from there too.
    /// </summary>
    private static bool IsAlive(GitHistory history, string path, byte[] whole, int limit) =>
        history
            .AtTips(path)
            .Any(version =>
                history.ReadVersion(version, limit) is not { } bytes || bytes.AsSpan().IndexOf(whole) < 0 || !IsMost(whole, bytes)
            );

    private static bool IsMost(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> text) =>
        whole.Length >= text.Trim(" \t\r\n"u8).Length * WholeShare;

    private static PurgeTarget Target(GitHistory history, HistorySecret secret, int limit)
    {
        byte[]? bytes = history.ReadVersion(secret.Blob, limit);
        if (bytes is null || RawContent.Decode(secret.File, bytes) is not { } text)
        {
            return new PurgeTarget(secret, IsWholeFile: false, [], Expression: null);
        }

        byte[] whole = text.Utf8[PurgeExpression.WholeOf(text.Utf8, secret.Match.Start, secret.Match.Length)].ToArray();
        bool isRaw = RawContent.KindOf(bytes) == RawContentKind.Utf8;
        bool isWholeFile = !isRaw || IsMost(whole, text.Utf8);
        string[] files = isWholeFile ? [.. secret.Paths.Where(p => p >= 0).Select(history.PathText).Order(StringComparer.Ordinal)] : [];
        foreach (string path in isRaw ? files : [])
        {
            if (IsAlive(history, path, whole, limit))
            {
                files = [];
                break;
            }
        }

        return files.Length > 0
            ? new PurgeTarget(secret, IsWholeFile: true, files, Expression: isRaw ? PurgeExpression.Of(whole) : null)
            : new PurgeTarget(secret, IsWholeFile: false, [], PurgeExpression.Of(whole));
    }
}
