using Seatrial.Engine.Workspaces.Git.History;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.History;

/// <summary>
/// Which patterns count in a version, by the formats of its paths: what a reader knows better is not searched for, nor whether to read what
/// nobody reads. Safe for concurrent use.
/// </summary>
internal sealed class VersionKinds(SecretRuleSet rules, HistoryFiles files)
{
    private const PatternKinds Unread = PatternKinds.Anywhere | PatternKinds.Unread;
    private const PatternKinds Read = PatternKinds.Anywhere | PatternKinds.Selecting;

    /// <summary>By path; none where the path was not asked about yet.</summary>
    private readonly PatternKinds[] ofPaths = new PatternKinds[files.PathCount];

    /// <summary>One of <see cref="CompiledRules.Searches"/>.</summary>
    public PatternKinds Of(int blob)
    {
        if (!rules.ReadsStructure)
        {
            return Unread;
        }

        if (files.TryOnly(blob, out BlobPlace only))
        {
            return OfPath(only.Path);
        }

        var kinds = PatternKinds.None;
        foreach (var place in files.PlacesInAnyOrder(blob))
        {
            kinds |= OfPath(place.Path);
        }

        return kinds;
    }

    private PatternKinds OfPath(int path)
    {
        if (path < 0)
        {
            return PatternKinds.All;
        }

        if (ofPaths[path] == PatternKinds.None)
        {
            ofPaths[path] = files.ReaderOf(path) is null ? Unread : Read;
        }

        return ofPaths[path];
    }
}
