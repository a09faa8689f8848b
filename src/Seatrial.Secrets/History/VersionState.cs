using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.History;

/// <summary>What is known of one version of a file, for the versions that are derived from it. Immutable.</summary>
internal sealed class VersionState
{
    /// <summary>Binary, or text in another encoding than UTF-8: what is derived from it is looked at whole.</summary>
    public static VersionState Opaque { get; } = new() { CanCarry = false };

    /// <summary>Text without a match.</summary>
    public static VersionState Plain { get; } = new();

    public bool CanCarry { get; private init; } = true;

    /// <summary>Matches of rules, by start.</summary>
    public PatternMatch[] Matches { get; init; } = [];

    /// <summary>The longest match in bytes.</summary>
    public int Longest { get; init; }

    /// <summary>Whether a word of credentials stands in it, so that it is read by its structure.</summary>
    public bool HasWord { get; init; }

    /// <summary>What was judged under each of the version's paths.</summary>
    public PathState[] Paths { get; init; } = [];
}
