using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Values of which a name or a comment says that their publisher gives them to everybody: <c>_shipped_secret_key</c>, <c>we use our public
/// one by default</c>.
/// </summary>
internal static class PublicOnPurpose
{
    /// <summary>Bytes before a value in which the comment above it stands.</summary>
    private const int LongestComment = 400;

    /// <summary>What such values are called.</summary>
    private static readonly WordSet Names = new("shipped");

    /// <summary>What a comment says of one, whatever kind of credential it is.</summary>
    private static readonly Phrases Sayings = new(
        "our public one",
        "public one by default",
        "public on purpose",
        "intentionally public",
        "deliberately public",
        "shared by every installation",
        "the same in every installation",
        "the same for every installation",
        "shipped with every"
    );

    /// <summary>What a comment says of a made-up value that everybody has.</summary>
    private static readonly Phrases Documented = new(
        "from docs",
        "from the docs",
        "from documentation",
        "from the documentation",
        "safe to commit",
        "publicly documented",
        "public demo key",
        "example purposes",
        "demo purposes",
        "demonstration purposes"
    );

    /// <summary>What a comment says of a key with which a program is built or started once.</summary>
    private static readonly Phrases ThrownAway = new(
        "throwaway",
        "throw-away",
        "thrown away",
        "only used at build time",
        "only for the build"
    );

    private static readonly Phrases OwnToGenerate = new("generate your own");

    /// <summary>Whether the name says so, or a comment in the line or above it.</summary>
    public static bool IsShipped(in SecretCandidate candidate) =>
        Names.ContainsWordOf(candidate.Name) || CommentsBeside.Of(candidate).Say(Sayings);

    /// <summary>Whether a comment in the line or above it says that the value is documented: <c>// default key from docs</c>.</summary>
    public static bool IsDocumented(in SecretCandidate candidate)
    {
        CommentsBeside comments = CommentsBeside.Of(candidate);
        return comments.Say(Documented)
            || IsThrownAway(candidate)
            || (OwnToGenerate.StandIn(comments.Above) && Places.IsRoleDefault(candidate.File.Path));
    }

    /// <summary>The lines of the comment above say so, or the one behind.</summary>
    private static bool IsThrownAway(in SecretCandidate candidate)
    {
        if (ThrownAway.StandIn(CommentsBeside.Of(candidate).Behind))
        {
            return true;
        }

        var lines = new LinesAbove(candidate, LongestComment);
        while (lines.TryMove(out ReadOnlySpan<byte> line) && CommentsBeside.IsComment(line))
        {
            if (ThrownAway.StandIn(line))
            {
                return true;
            }
        }

        return false;
    }
}
