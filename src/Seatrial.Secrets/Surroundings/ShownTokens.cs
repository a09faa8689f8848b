using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Tokens in the form of their issuer in guides and READMEs. Most are made up to show the form; one that is whole and has no word, row or
/// run in it was drawn, and whoever wrote the guide had it at hand.
/// </summary>
internal static class ShownTokens
{
    /// <summary>Shorter parts look drawn by chance.</summary>
    private const int ShortestDrawn = 20;

    /// <summary>What is said of a token that shows how one looks.</summary>
    private static readonly Phrases Showing = new(
        "example",
        "e.g.",
        "sample",
        "looks like",
        "format",
        "placeholder",
        "fake",
        "dummy",
        "test",
        "detect",
        "redact",
        "mask",
        "regex",
        "pattern"
    );

    /// <summary>Whether the value is one, in a document.</summary>
    public static bool Hold(in SecretCandidate candidate) =>
        candidate.Rule is { IsGeneric: false, Judge: null, Class: SecretClass.Secret }
        && candidate.Name.IsEmpty
        && !ShownValues.IsOfInterface(candidate.File.Path)
        && !candidate.Text[(candidate.Start + candidate.Length)..].StartsWith("..."u8)
        && !Showing.StandIn(candidate.Line)
        && !SaysAbove(candidate)
        && HasDrawnPart(candidate.Value);

    private static bool SaysAbove(in SecretCandidate candidate)
    {
        var lines = new LinesAbove(candidate, SecretCandidate.LineReach);
        return lines.TryMove(out ReadOnlySpan<byte> above) && Showing.StandIn(above);
    }

    private static bool HasDrawnPart(ReadOnlySpan<byte> value)
    {
        foreach (Range range in value.SplitAny("_-.:"u8))
        {
            ReadOnlySpan<byte> part = value[range];
            if (part.Length >= ShortestDrawn && ValueModel.Judge(part).Strength == ValueStrength.Random)
            {
                return true;
            }
        }

        return false;
    }
}
