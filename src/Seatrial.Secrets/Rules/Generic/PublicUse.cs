using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>
/// Keys that are public by what they are used for, though neither their name nor their form says so: given on under the name of a public
/// key, or of a kit for apps and pages that every copy of the app has to carry.
/// </summary>
internal static class PublicUse
{
    /// <summary>Bytes of a file in which uses are looked for.</summary>
    private const int LongestSource = 64 * 1024;

    /// <summary>Uses that are looked at.</summary>
    private const int MostUses = 16;

    /// <summary>
    /// Issuers of kits that measure, show or sell in an app. Their keys let an app write to its own account; what administers is called a
    /// secret or a REST key.
    /// </summary>
    private static readonly WordSet Kits = new(
        "amplitude mixpanel bugsnag instabug smartlook uxcam flurry applovin ironsource superwall adapty qonversion chartboost vungle fullstory logrocket kochava umeng amap lbsapi jpush talkingdata fabric crashlytics"
    );

    private static readonly WordSet Administering = new(
        "secret private rest server admin administrator master password auth oauth management service upload export account"
    );

    /// <summary>Why the value is public; null where nothing says so.</summary>
    /// <param name="name">The name that it is assigned to, with its path.</param>
    /// <param name="text">The file.</param>
    public static string? Find(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text) =>
        Kits.ContainsWordOf(name) && !Administering.ContainsWordOf(name) ? "the key of a kit for apps, which every copy of the app carries"
        : IsGivenAsPublic(name[(name.LastIndexOf((byte)'.') + 1)..], text[..Math.Min(text.Length, LongestSource)])
            ? "the program gives it on as a public key"
        : null;

    /// <summary><c>AnalyticsBrowser.load({ writeKey: SG_KEY })</c>.</summary>
    private static bool IsGivenAsPublic(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        if (name.Length < ValueModel.MinLength || name.IndexOfAnyExcept(ByteSets.MemberName) >= 0)
        {
            return false;
        }

        for (int uses = 0; uses < MostUses; uses++)
        {
            int at = text.IndexOf(name);
            if (at < 0)
            {
                return false;
            }

            ReadOnlySpan<byte> before = text[Math.Max(0, at - 80)..at].TrimEnd(" \t{"u8);
            ReadOnlySpan<byte> behind = text[(at + name.Length)..];
            bool isWhole = behind.IsEmpty || !Bytes.IsWord(behind[0]);
            if (isWhole && !before.IsEmpty && before[^1] is (byte)':' or (byte)'=')
            {
                before = before[..^1].TrimEnd(" \t"u8);
                ReadOnlySpan<byte> target = before[(before.LastIndexOfAnyExcept(ByteSets.MemberName) + 1)..];
                if (!target.IsEmpty && PublicIdentifiers.IsPublicKeyName(target))
                {
                    return true;
                }
            }

            text = behind;
        }

        return false;
    }
}
