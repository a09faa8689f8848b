using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Values of which a name or a comment says that their publisher gives them to everybody: <c>_shipped_secret_key</c>, <c>we use our public
/// one by default</c>.
/// </summary>
internal static class PublicOnPurpose
{
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

    private static readonly Phrases OwnToGenerate = new("generate your own");

    /// <summary>Whether the name says so, or a comment in the line or above it.</summary>
    public static bool IsShipped(in SecretCandidate candidate) =>
        Names.ContainsWordOf(candidate.Name) || CommentsBeside.Of(candidate).Say(Sayings);

    /// <summary>Whether a comment in the line or above it says that the value is documented: <c>// default key from docs</c>.</summary>
    public static bool IsDocumented(in SecretCandidate candidate)
    {
        CommentsBeside comments = CommentsBeside.Of(candidate);
        return comments.Say(Documented) || (OwnToGenerate.StandIn(comments.Above) && Places.IsRoleDefault(candidate.File.Path));
    }
}
