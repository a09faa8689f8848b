using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>Marks in a comment by which people say that a line is no finding: Seatrial's own and those of other scanners.</summary>
internal static class InlineMarkers
{
    /// <summary>Reason of a dismissal; null where the line has no mark.</summary>
    /// <param name="line">The line of the candidate.</param>
    /// <param name="ruleId">The candidate's rule.</param>
    /// <param name="isGeneric">Linters' marks for hard-coded passwords count for generic kinds only: they say nothing about a provider's token.</param>
    public static string? Find(ReadOnlySpan<byte> line, string ruleId, bool isGeneric)
    {
        if (FindOwn(line, ruleId) is { } own)
        {
            return own;
        }

        if (Bytes.Contains(line, "gitleaks:allow"u8) || Bytes.Contains(line, "pragma: allowlist"u8) || Bytes.Contains(line, "pragma: whitelist"u8)
            || Bytes.Contains(line, "trufflehog:ignore"u8) || Bytes.Contains(line, "ggignore"u8)
            || Bytes.Contains(line, "kingfisher:ignore"u8) || Bytes.Contains(line, "betterleaks:allow"u8) || Bytes.Contains(line, "secretlint-disable-line"u8))
        {
            return "the line is marked as allowed for a secret scanner";
        }

        return isGeneric && (Bytes.Contains(line, "nosec"u8) || Bytes.Contains(line, "noqa: s10"u8) || Bytes.Contains(line, "nosonar"u8))
            ? "the line is marked as reviewed for a linter"
            : null;
    }

    /// <summary><c>seatrial:ignore secrets/rule-id reason</c>: without a reason, or for another rule, it does not count.</summary>
    private static string? FindOwn(ReadOnlySpan<byte> line, string ruleId)
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
