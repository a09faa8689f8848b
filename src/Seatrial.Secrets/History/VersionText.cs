using Seatrial.Engine.Workspaces.Git.Objects;

namespace Seatrial.Secrets.History;

/// <summary>A version that is to be judged, with what is known of the one that it is derived from.</summary>
internal readonly ref struct VersionText(ObjectContent content, List<CarriedMatch> matches, bool isWanted)
{
    public ObjectContent Content { get; } = content;

    /// <summary>By start.</summary>
    public List<CarriedMatch> Matches { get; } = matches;

    /// <summary>False for one that is only a base of others.</summary>
    public bool IsWanted { get; } = isWanted;

    /// <summary>Null where it is looked at whole.</summary>
    public ObjectContent? Origin { get; init; }

    public VersionState? OriginState { get; init; }

    public ReadOnlySpan<DeltaPart> Parts { get; init; }

    /// <summary>Whether a word of credentials stands in it.</summary>
    public bool HasWord { get; init; }

    /// <summary>Whether one stands in or near text that the base does not have.</summary>
    public bool IsWordNew { get; init; }

    /// <summary>Whether it has any text that the base does not have.</summary>
    public bool IsTextNew { get; init; }
}
