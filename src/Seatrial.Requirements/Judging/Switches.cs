namespace Seatrial.Requirements.Judging;

/// <summary>Words by which settings say yes and no.</summary>
internal static class Switches
{
    public static bool On(string value) => value.ToLowerInvariant() is "true" or "1" or "yes" or "on";

    public static bool Off(string value) => value.ToLowerInvariant() is "false" or "0" or "no" or "off";

    public static bool Development(string value) => value.ToLowerInvariant() is "development" or "dev" or "local";

    public static bool Any(string value) => value.Trim('[', ']', '\'', '"', ' ') is "*" or "/.*/";
}
