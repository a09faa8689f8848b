using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Rules.Generic;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading;

/// <summary>
/// Values of files that clients log in with: nobody fills such a file with examples, so that a plain password in it is one that opens
/// something.
/// </summary>
internal static class StoredLogins
{
    private const int Shortest = 4;

    /// <summary>Reports what is neither a place to fill in nor kept elsewhere; otherwise answers as before.</summary>
    public static CandidateVerdict Judge(CredentialName name, ReadOnlySpan<byte> value, CandidateVerdict before)
    {
        Span<byte> decoded = stackalloc byte[256];
        if (
            name.Kind == NameKind.Auth
            && KubernetesSecrets.TryDecodeText(value, decoded, out int length)
            && decoded[..length].IndexOf((byte)':') is > 0 and var colon
        )
        {
            return Weigh(decoded[(colon + 1)..length], before, "a client logs in with the user and the password that it encodes");
        }

        return name.Kind == NameKind.Password && name.IsStrong ? Weigh(value, before, "a client logs in with it") : before;
    }

    private static CandidateVerdict Weigh(ReadOnlySpan<byte> password, CandidateVerdict before, string why)
    {
        bool isFilledIn =
            password.Length >= Shortest
            && Placeholders.FindTemplate(password) is null
            && !Placeholders.IsMasked(password)
            && !Placeholders.IsReference(password)
            && !Placeholders.HasMarker(password);
        return isFilledIn ? CandidateVerdict.Report(Confidence.Medium, why) : before;
    }
}
