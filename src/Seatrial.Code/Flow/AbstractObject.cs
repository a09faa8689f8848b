using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

/// <summary>
/// An object of the program, known by where it is made. Its members change as the program is followed; <see cref="Evaluator"/> undoes what
/// a branch did.
/// </summary>
public sealed class AbstractObject(CodeFile? file, Place site)
{
    private CellDictionary? members;
    private Cell? rest;

    public CodeFile? File { get; } = file;

    public Place Site { get; } = site;

    /// <summary>What every member without a name of its own is: the elements of a list, what was spread into an object.</summary>
    public Cell Rest => rest ??= new Cell();

    /// <summary>What a rule keeps with the object: a router, a query that is being built.</summary>
    public object? Tag { get; set; }

    /// <summary>Members by name, in the order in which they were first set; elements of lists by their number.</summary>
    public CellDictionary Members => members ?? CellDictionary.Empty;

    /// <summary>The object as it is now, which nothing that is undone later changes; members of members to a small depth.</summary>
    internal AbstractObject Snapshot(int depth = 0)
    {
        var copy = new AbstractObject(File, Site) { Tag = Tag };
        if (rest?.Value is { } others)
        {
            copy.Rest.Value = others.Snapshot(depth + 1);
        }

        foreach (var (name, cell) in Members)
        {
            copy.Member(name).Value = cell.Value?.Snapshot(depth + 1);
        }

        return copy;
    }

    public Cell Member(string name)
    {
        members ??= new CellDictionary();
        if (!members.TryGetValue(name, out var cell))
        {
            members.Add(name, cell = new Cell());
        }

        return cell;
    }
}

/// <summary>A variable or member. Written through <see cref="Evaluator.Assign"/> alone.</summary>
public sealed class Cell
{
    public Value? Value { get; internal set; }

    /// <summary>Number of the function's scope that declares it; 0 for members and for variables of the top level.</summary>
    internal int Scope { get; init; }

    /// <summary>Number of the last set of changes that it was counted in: a set for which nothing has to be hashed.</summary>
    internal int Stamp { get; set; }

    /// <summary>Its position there.</summary>
    internal int Slot { get; set; }
}
