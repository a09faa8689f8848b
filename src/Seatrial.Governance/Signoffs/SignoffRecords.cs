using System.Security.Cryptography;
using Seatrial.Governance.Records;

namespace Seatrial.Governance.Signoffs;

/// <summary>Sign-offs and records side by side: each knows of the other, so that neither can be taken away alone.</summary>
public static class SignoffRecords
{
    private const string File = "file";
    private const string Digest = "sha256";

    /// <summary>What is recorded of a sign-off that was made.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Data(
        Signoff signoff,
        string file,
        ReadOnlySpan<byte> bundle,
        string keyFingerprint
    ) =>
        [
            new("commit", signoff.Commit),
            new("decision", signoff.Decision == SignoffDecision.Approve ? "approve" : "reject"),
            new("expires", SignoffStatement.Time(signoff.ExpiresAt)),
            new(File, file),
            new("key", keyFingerprint),
            new("role", signoff.Role),
            new(Digest, Convert.ToHexStringLower(SHA256.HashData(bundle))),
        ];

    /// <summary>Everything that does not fit together.</summary>
    /// <param name="log">The records.</param>
    /// <param name="files">The sign-offs beside them.</param>
    /// <param name="genuine">Those of them whose signatures hold.</param>
    public static IReadOnlyList<LogProblem> Problems(LogReading log, IReadOnlyList<SignoffFile> files, IEnumerable<SignoffVerdict> genuine)
    {
        var digests = files.ToDictionary(
            f => f.Name,
            f => Convert.ToHexStringLower(SHA256.HashData(f.Bundle.Span)),
            StringComparer.Ordinal
        );
        var latest = log
            .Entries.Where(e => e.Entry.Kind == LogEntry.Signoff && e.Entry[File] is not null)
            .GroupBy(e => e.Entry[File]!, StringComparer.Ordinal)
            .Select(g => g.Last())
            .ToList();
        var changed = latest
            .Where(e => digests.GetValueOrDefault(e.Entry[File]!) != e.Entry[Digest])
            .Select(e => new LogProblem(
                e.Line,
                $"the sign-off of {e.Entry.By}, {e.Entry[File]}, {(digests.ContainsKey(e.Entry[File]!) ? "is not the one that was recorded" : "is gone")}."
            ));
        var recorded = latest.Select(e => e.Entry[File]!).ToHashSet(StringComparer.Ordinal);
        var unrecorded =
            log.Entries.Count == 0
                ? []
                : files.Where(f => !recorded.Contains(f.Name)).Select(f => new LogProblem(0, $"the sign-off {f.Name} is not recorded."));
        var known = genuine
            .Where(v => v.Signoff is not null)
            .SelectMany(v => v.Signoff!.RecordHeads.Select(h => (h, $"the sign-off {v.File}")));
        return [.. log.Problems, .. changed, .. unrecorded, .. RecordLog.Missing(log, known)];
    }
}
