using Seatrial.Engine.Workspaces.Git.Objects;
using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.History;

/// <summary>A version that is to be judged, with what is known of the one that it is derived from.</summary>
internal readonly ref struct VersionText(ObjectContent content, List<CarriedMatch> matches)
{
    public ObjectContent Content { get; } = content;

    /// <summary>By start.</summary>
    public List<CarriedMatch> Matches { get; } = matches;

    /// <summary>Of which patterns matches were looked for.</summary>
    public required PatternKinds Kinds { get; init; }

    /// <summary>Null where it is looked at whole.</summary>
    public ObjectContent? Origin { get; init; }

    public VersionState? OriginState { get; init; }

    public ReadOnlySpan<DeltaPart> Parts { get; init; }

    /// <summary>Whether a word of credentials stands in it.</summary>
    public bool HasWord { get; init; }

    /// <summary>
    /// Where words of credentials were seen, ascending: all of them in a version that is looked at whole, else those around what is new.
    /// </summary>
    public required List<ByteRange> Words { get; init; }

    /// <summary>Those of them that stand in or near text that the base does not have.</summary>
    public required List<ByteRange> NewWords { get; init; }

    /// <summary>Whether it has any text that the base does not have.</summary>
    public bool IsTextNew { get; init; }
}
