using System.Collections.Frozen;
using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.History;

/// <summary>What is known of one version of a file, for the versions that are derived from it. Immutable.</summary>
internal sealed class VersionState
{
    /// <summary>Binary, or text in another encoding than UTF-8: what is derived from it is looked at whole.</summary>
    public static VersionState Opaque { get; } = new() { CanCarry = false };

    private static readonly FrozenDictionary<PatternKinds, VersionState> s_plain = CompiledRules.Searches.ToFrozenDictionary(
        k => k,
        k => new VersionState { Kinds = k }
    );

    /// <summary>Text without a match of patterns of these kinds.</summary>
    public static VersionState Plain(PatternKinds kinds) => s_plain[kinds];

    /// <summary>Of which patterns all matches are known.</summary>
    public PatternKinds Kinds { get; init; }

    public bool CanCarry { get; private init; } = true;

    /// <summary>Matches of rules, by start.</summary>
    public PatternMatch[] Matches { get; init; } = [];

    /// <summary>The longest match in bytes.</summary>
    public int Longest { get; init; }

    /// <summary>Whether a word of credentials stands in it, so that it is read by its structure.</summary>
    public bool HasWord { get; init; }

    /// <summary>What was judged under each of the version's paths.</summary>
    public PathState[] Paths { get; init; } = [];

    /// <summary>What was judged under one of them; null for another path.</summary>
    public PathState? Under(int path)
    {
        foreach (var state in Paths)
        {
            if (state.Path == path)
            {
                return state;
            }
        }

        return null;
    }
}
