using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>Marks in a comment by which people say that a line is no finding: Seatrial's own and those of other scanners.</summary>
internal static class InlineMarkers
{
    private static readonly string[] OfScanners =
    [
        "gitleaks:allow",
        "pragma: allowlist",
        "pragma: whitelist",
        "trufflehog:ignore",
        "ggignore",
        "kingfisher:ignore",
        "betterleaks:allow",
        "secretlint-disable-line",
    ];

    private static readonly string[] OfLinters = ["nosec", "noqa: s10", "nosonar"];

    private static readonly (string Mark, byte[] Bytes)[] scanners =
    [
        .. OfScanners.Select(m => (m, System.Text.Encoding.ASCII.GetBytes(m))),
    ];
    private static readonly (string Mark, byte[] Bytes)[] linters = [.. OfLinters.Select(m => (m, System.Text.Encoding.ASCII.GetBytes(m)))];

    /// <summary>
    /// The mark of another tool in a line that would be reported, as the rest of a sentence; null where there is none. What it leaves out
    /// is counted in the report, as what their files leave out is: a mark may be older than the value beside it.
    /// </summary>
    /// <param name="line">The line of the value.</param>
    /// <param name="isGeneric">Linters' marks for hard-coded passwords count for generic kinds only: they say nothing about a provider's
    /// token.</param>
    public static string? FindForeign(ReadOnlySpan<byte> line, bool isGeneric)
    {
        foreach (var (mark, bytes) in scanners)
        {
            if (Bytes.Contains(line, bytes))
            {
                return $"'{mark}' in its line";
            }
        }

        foreach (var (mark, bytes) in isGeneric ? linters : [])
        {
            if (Bytes.Contains(line, bytes))
            {
                return $"'{mark}' in its line";
            }
        }

        return null;
    }

    /// <summary>
    /// Reason of a dismissal by <c>seatrial:ignore secrets/rule-id reason</c>: without a reason, or for another rule, it does not count.
    /// </summary>
    public static string? FindOwn(ReadOnlySpan<byte> line, string ruleId)
    {
        int at = Bytes.IndexOf(line, "seatrial:ignore"u8);
        if (at < 0)
        {
            return null;
        }

        ReadOnlySpan<byte> rest = Bytes.Trim(line[(at + "seatrial:ignore".Length)..]);
        int space = rest.IndexOf((byte)' ');
        if (space < 0 || !Bytes.StartsWith(rest, "secrets/"u8))
        {
            return null;
        }

        ReadOnlySpan<byte> rule = rest["secrets/".Length..space];
        ReadOnlySpan<byte> reason = Bytes.Trim(rest[space..]).TrimEnd("*/->#"u8);
        bool names = rule.SequenceEqual("*"u8) || System.Text.Ascii.Equals(rule, ruleId);
        return names && reason.Length >= 3 ? $"ignored in the file: {System.Text.Encoding.UTF8.GetString(Bytes.Trim(reason))}" : null;
    }
}
