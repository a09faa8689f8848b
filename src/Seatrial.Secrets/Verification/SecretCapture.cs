using System.Collections.Concurrent;
using System.Text;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Identity;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Verification;

/// <summary>
/// Takes the credentials of a scan that somebody can be asked about, each once. Safe for concurrent use. Made only where the user asked for
/// verification.
/// </summary>
public sealed class SecretCapture
{
    /// <summary>Longer values are no tokens of an interface.</summary>
    private const int Longest = 8192;

    private readonly ConcurrentDictionary<SecretIdentity, CapturedSecret> taken = new();

    /// <summary>In a fixed order, whatever the threads did.</summary>
    internal IReadOnlyList<CapturedSecret> All => [.. taken.Values.OrderBy(s => s.Identity)];

    /// <summary>Takes a match while its text is at hand.</summary>
    public void Take(FileContent content, SecretMatch match)
    {
        if (ProviderChecks.Find(match.Rule.Id) is not { } check || match.Length > Longest)
        {
            return;
        }

        ReadOnlySpan<byte> value = content.Utf8.Slice(match.Start, match.Length);
        if (value.IndexOfAnyExceptInRange((byte)'!', (byte)'~') >= 0)
        {
            return;
        }

        string? companion = check.Companion is null ? "" : check.Companion.FindNear(content.Utf8, match.Start);
        var secret = new CapturedSecret(match.Identity, check, Encoding.ASCII.GetString(value), companion);

        // Of two places, the one that has the companion beside it can be asked about; of two that have it, the smaller keeps results the
        // same on any thread count.
        taken.AddOrUpdate(
            match.Identity,
            secret,
            (_, old) => string.CompareOrdinal(old.Companion ?? "\uffff", companion ?? "\uffff") <= 0 ? old : secret
        );
    }
}
